using Model;
using Pipeline.Catalog.Versions;
using Pipeline.Intake;
using Tests.Unit.Catalog;

namespace Tests.Unit.Intake;

public sealed class NextVersionTests
{
    [Fact]
    public void The_first_date_stays_for_ever()
    {
        var head = Pieces.Out(Pieces.Published(Pieces.Content()));
        NextVersion
            .PublishedOf(head, Pieces.Content() with { Published = Pieces.Now.AddDays(-40) }, Pieces.Upload(null))
            .ShouldBe(Pieces.Now);
    }

    [Fact]
    public void A_new_title_keeps_the_slug_and_an_asked_slug_changes_it()
    {
        var head = Pieces.Out(Pieces.Published(Pieces.Content()));
        NextVersion.SlugOf(head, Pieces.Content("Another title")).ShouldBe("tides-and-tariffs");
        NextVersion.SlugOf(head, Pieces.Content() with { Slug = "low-water" }).ShouldBe("low-water");
    }

    [Fact]
    public void A_slug_that_carries_its_suffix_is_the_one_it_has()
    {
        var head = Pieces.Out(Pieces.Published(Pieces.Content())) with { Address = PieceAddress.Of(Pieces.Now, "tides-and-tariffs-2") };
        NextVersion.SlugOf(head, Pieces.Content() with { Slug = "tides-and-tariffs-2" }).ShouldBe("tides-and-tariffs");
    }

    [Fact]
    public void A_correction_is_added_once()
    {
        var content = Pieces.Content() with { Correction = "The tide was lower." };
        var once = NextVersion.Build(
            Pieces.Id, PieceAddress.Of(Pieces.Now, "x"), Pieces.Published(content), true, content, Pieces.Now, Pieces.Upload(content));
        var twice = NextVersion.Build(Pieces.Id, PieceAddress.Of(Pieces.Now, "x"), once, true, content, Pieces.Now, Pieces.Upload(content));
        once.Corrections.ShouldHaveSingleItem().Text.ShouldBe("The tide was lower.");
        twice.Corrections.Count.ShouldBe(1);
    }

    [Fact]
    public void Another_upload_of_the_same_words_is_the_same_content()
    {
        var piece = Pieces.Published(Pieces.Content());
        VersionWriter.SameContent(piece, piece with { Source = piece.Source with { Etag = "\"2\"" }, Updated = Pieces.Now }).ShouldBeTrue();
        VersionWriter.SameContent(piece, piece with { Dek = "A line more" }).ShouldBeFalse();
    }
}
