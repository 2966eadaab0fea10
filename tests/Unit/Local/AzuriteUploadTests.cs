using Local.Emulators;
using Local.EventGrid;

namespace Tests.Unit.Local;

public sealed class AzuriteUploadTests
{
    [Theory]
    [InlineData("/devstoreaccount1/drafts/a%20folder/pi%C3%A8ce.md", "BlockBlob", false, "PutBlob", "a folder/pièce.md")]
    [InlineData("/devstoreaccount1/drafts/big.docx?comp=blocklist", null, false, "PutBlockList", "big.docx")]
    [InlineData("/devstoreaccount1/drafts/copy.md", null, true, "CopyBlob", "copy.md")]
    [InlineData("/devstoreaccount1/drafts/copy.md", "BlockBlob", true, "PutBlobFromURL", "copy.md")]
    public void A_finished_upload_is_named_as_Event_Grid_names_it(string path, string? type, bool isCopy, string api, string name)
    {
        var upload = Upload(path, type, isCopy);

        upload.Api.ShouldBe(api);
        upload.Blob.ShouldBe(("drafts", name));
    }

    [Theory]
    [InlineData("/devstoreaccount1/drafts/big.docx?comp=block&blockid=AA", null)]
    [InlineData("/devstoreaccount1/drafts/a.md?comp=metadata", null)]
    [InlineData("/devstoreaccount1/drafts/a.md?comp=lease", null)]
    [InlineData("/devstoreaccount1/drafts?restype=container", null)]
    public void What_leaves_no_whole_blob_behind_is_no_upload(string path, string? type) => Upload(path, type, false).Blob.ShouldBeNull();

    [Fact]
    public void Lines_that_the_emulator_writes_itself_are_none() => AzuriteUpload.Parse("Azurite Blob service is closed").ShouldBeNull();

    [Theory]
    [InlineData("/blobServices/default/containers/drafts/blobs/a.md", "PutBlob", true)]
    [InlineData("/blobServices/default/containers/drafts-old/blobs/a.md", "PutBlob", false)]
    [InlineData("/blobServices/default/containers/Drafts/blobs/a.md", "PutBlob", false)]
    [InlineData("/blobServices/default/containers/drafts/blobs/a.md", "PutBlock", false)]
    public void The_subscription_lets_through_what_infra_declares(string subject, string api, bool wanted) =>
        EventSubscription.Read(RepositoryRoot.Find()).Wants(subject, api).ShouldBe(wanted);

    private static AzuriteUpload Upload(string path, string? type, bool isCopy) =>
        new(10000, path, type, isCopy, "text/markdown", 12, "\"0x1\"", "id");
}
