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
        var id = CommentaryId.FeedId("tides-0123456789");
        id.ShouldBe(CommentaryId.FeedId("tides-0123456789"));
        id.Version.ShouldBe(5);
    }

    [Fact]
    public void Name_based_uuids_agree_with_the_specification() =>
        NameGuid.Create(new Guid("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com")
            .ShouldBe(new Guid("2ed6657d-e927-568b-95e1-2665a8aea6a2"));

    [Property]
    public bool Any_path_gives_a_safe_identity(string? path) => CommentaryId.IsId(CommentaryId.FromDraft((path ?? "") + ".md"));
}
