using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Model;

namespace Tests.Unit.Model;

public sealed class CommentaryIdTests
{
    [Fact]
    public void The_extension_does_not_belong_to_the_identity() =>
        CommentaryId.FromDraft("harbours/tides.md").ShouldBe(CommentaryId.FromDraft("harbours/tides.docx"));

    [Theory]
    [InlineData("a/b.md", "a-b.md")]
    [InlineData("Tides.md", "tides.md")]
    [InlineData("tides final.md", "tides-final.md")]
    [InlineData("tides.v1.md", "tides.v2.md")]
    public void Different_paths_are_different_pieces_even_where_their_slugs_agree(string one, string other) =>
        CommentaryId.FromDraft(one).ShouldNotBe(CommentaryId.FromDraft(other));

    [Fact]
    public void The_feed_identifier_is_a_version_5_uuid_that_stays()
    {
        var id = CommentaryId.Parse("tides-0123456789").FeedId;
        id.ShouldBe(CommentaryId.Parse("tides-0123456789").FeedId);
        id.Version.ShouldBe(5);
    }

    [Fact]
    public void Name_based_uuids_agree_with_the_specification() =>
        NameGuid.Create(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com")
            .ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Property]
    public bool Any_path_gives_a_safe_identity_that_is_read_again(string? path)
    {
        var id = CommentaryId.FromDraft((path ?? "") + ".md");
        return CommentaryId.TryParse(id.ToString(), null, out var read) && read == id;
    }

    [Fact]
    public void It_is_written_as_its_text_as_a_value_and_as_a_key()
    {
        var id = CommentaryId.Parse("tides-0123456789");
        Json(new Dictionary<CommentaryId, CommentaryId?> { [id] = id }).ShouldBe("""{"tides-0123456789":"tides-0123456789"}""");
        Json(new CommentaryId?[] { null }).ShouldBe("[null]");
        CanonicalJson.Read<Dictionary<CommentaryId, long>>("""{"tides-0123456789":3}"""u8).ShouldContainKeyAndValue(id, 3);
    }

    [Theory]
    [InlineData("""[""]""")]
    [InlineData("""["no identity"]""")]
    [InlineData("[7]")]
    [InlineData("[null]")]
    public void A_document_with_another_text_in_its_place_cannot_be_read(string json) =>
        Should.Throw<JsonException>(() => CanonicalJson.Read<CommentaryId[]>(Encoding.UTF8.GetBytes(json)));

    [Theory]
    [InlineData("")]
    [InlineData("0123456789")]
    [InlineData("-0123456789")]
    [InlineData("tides_0123456789")]
    [InlineData("Tides-0123456789")]
    [InlineData("tides-0123456789/..")]
    [InlineData("tides/-0123456789")]
    public void Another_text_is_no_identity(string text)
    {
        CommentaryId.TryParse(text, null, out _).ShouldBeFalse();
        Should.Throw<FormatException>(() => CommentaryId.Parse(text));
    }

    private static string Json<T>(T value) => Encoding.UTF8.GetString(CanonicalJson.Write(value));
}
