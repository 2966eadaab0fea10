using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Specialized;
using Azure.Storage.Queues;
using Local.Emulators;
using Local.EventGrid;
using Pipeline.Storage;

namespace Tests.Host;

/// <summary>Whatever tool uploads to the emulator, and however, is announced once, as Event Grid would announce it.</summary>
public sealed class EventGridTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_finished_upload_into_the_drafts_container_is_announced_and_nothing_else()
    {
        await using var azurite = await AzuriteProcess.StartAsync(
            await AzuriteFixture.PackagesAsync(), new AzuriteSettings { Announces = true }, Cancellation);
        var blobs = new BlobServiceClient(azurite.ConnectionString);
        var queue = new QueueClient(
            azurite.ConnectionString, Queues.DraftEvents, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateAsync(cancellationToken: Cancellation);
        var drafts = blobs.GetBlobContainerClient(Containers.Drafts);
        await drafts.CreateAsync(cancellationToken: Cancellation);
        var others = blobs.GetBlobContainerClient("drafts-old");
        await others.CreateAsync(cancellationToken: Cancellation);
        await using var topic = new SystemTopic(azurite, blobs, queue, EventSubscription.Read(RepositoryRoot.Find()), TimeProvider.System);

        await others.GetBlobClient("other.md").UploadAsync(BinaryData.FromString("x"), Cancellation);
        await drafts.GetBlobClient("a folder/pièce.md").UploadAsync(BinaryData.FromString("twelve bytes"), Cancellation);
        await drafts
            .GetBlobClient("a folder/pièce.md")
            .SetMetadataAsync(new Dictionary<string, string> { ["k"] = "v" }, cancellationToken: Cancellation);
        var blocks = drafts.GetBlockBlobClient("big.docx");
        await blocks.StageBlockAsync(Convert.ToBase64String([1]), new MemoryStream(new byte[1000]), cancellationToken: Cancellation);
        await blocks.CommitBlockListAsync([Convert.ToBase64String([1])], cancellationToken: Cancellation);
        await (
            await drafts
                .GetBlobClient("copy.md")
                .StartCopyFromUriAsync(drafts.GetBlobClient("big.docx").Uri, cancellationToken: Cancellation)
        ).WaitForCompletionAsync(Cancellation);

        var events = await ReceiveAsync(queue, 3);
        events.Select(one => (one.GetProperty("data").GetProperty("api").GetString(), one.GetProperty("subject").GetString())).ShouldBe(
        [
            ("PutBlob", "/blobServices/default/containers/drafts/blobs/a folder/pièce.md"),
            ("PutBlockList", "/blobServices/default/containers/drafts/blobs/big.docx"),
            ("CopyBlob", "/blobServices/default/containers/drafts/blobs/copy.md"),
        ]);
        events.ShouldAllBe(one => one.GetProperty("eventType").GetString() == "Microsoft.Storage.BlobCreated");
        events.Select(one => one.GetProperty("data").GetProperty("contentLength").GetInt64()).ShouldBe([12, 1000, 1000]);
        events.ShouldAllBe(one => one.GetProperty("data").GetProperty("blobType").GetString() == "BlockBlob");
        var properties = (await drafts.GetBlobClient("big.docx").GetPropertiesAsync(cancellationToken: Cancellation)).Value;
        events[1].GetProperty("data").GetProperty("eTag").GetString().ShouldBe(properties.ETag.ToString().Trim('"'));
        topic.Delivered.ShouldBe(3);
    }

    private static async Task<List<JsonElement>> ReceiveAsync(QueueClient queue, int count)
    {
        List<JsonElement> events = [];
        for (var began = Environment.TickCount64; events.Count < count && Environment.TickCount64 - began < 20_000;)
        {
            foreach (var message in (await queue.ReceiveMessagesAsync(32, TimeSpan.FromMinutes(5), Cancellation)).Value)
                events.Add(JsonDocument.Parse(message.Body.ToString()).RootElement);
            await Task.Delay(20, Cancellation);
        }
        return events;
    }
}
