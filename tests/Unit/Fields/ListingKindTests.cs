using Manuscripts.Metadata;
using Model;
using Pipeline.Catalog.Listings;
using Tests.Samples;

namespace Tests.Unit.Fields;

/// <summary>Every kind of listing collects a piece that says all it can, and stands on the site.</summary>
public sealed class ListingKindTests
{
    public static TheoryData<ListingKind> Kinds() => new(Enum.GetValues<ListingKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task It_shows_the_piece_on_a_page_and_in_three_feeds(ListingKind kind)
    {
        var piece = await EverythingAsync();
        var place = Places.Of(piece).First(place => place.Listing.Kind == kind);
        var catalog = new FakeCatalog();
        catalog.Put(piece);
        var site = await new SampleSite(catalog).BuildAsync();
        var folder = place.Listing.Address.TrimStart('/');

        var page = site.Text($"{folder}index.html");
        page.ShouldContain(piece.Title);
        page.ShouldContain(place.Name);
        page.ShouldContain(ListingForm.Of(kind).Label);
        foreach (var feed in new[] { "feed.xml", "atom.xml", "feed.json" })
            site.Text(folder + feed).ShouldContain(piece.Title);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_pieces_page_links_to_it(ListingKind kind)
    {
        var piece = await EverythingAsync();
        var catalog = new FakeCatalog();
        var page = $"{catalog.Put(piece).Address.ToString()!.TrimStart('/')}index.html";
        var place = Places.Of(piece).First(place => place.Listing.Kind == kind);
        (await new SampleSite(catalog).BuildAsync()).Text(page).ShouldContain($"href=\"{place.Listing.Address}\"");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_has_a_name_that_gives_it_back(ListingKind kind)
    {
        var listing = ListingKey.Named(kind, "Sea Power");
        ListingKey.Parse(listing.ToString()).ShouldBe(listing);
        ListingForm.All.Select(form => form.Folder).ShouldBeUnique();
        ListingForm.All.Select(form => form.Kind).ShouldBe(Enum.GetValues<ListingKind>());
    }

    [Fact]
    public async Task An_edition_stands_on_the_pages_of_those_whose_pieces_it_points_to() =>
        Places.Of(await EverythingAsync()).Select(place => place.Listing.ToString()).ShouldContain("authors/joost-vermeer");

    private static async Task<Commentary> EverythingAsync() => PublishedDraft.Accept(await PublishedDraft.ContentAsync(
        FieldNames.All.Where(field => field is not "status").ToDictionary(field => field, field => FieldValue.Of(field).Written)));
}
