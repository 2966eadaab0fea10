using Model;

namespace Pipeline.Catalog.Listings;

/// <summary>Which listings show a commentary.</summary>
internal static class Places
{
    public static IReadOnlyList<ListingPlace> Of(Commentary commentary)
    {
        var places = new List<ListingPlace> { Place(ListingKey.Home, "", commentary) };
        if (commentary.Series is { } series)
            places.Add(Place(new ListingKey(ListingKind.Series, Slug.From(series)), series, commentary));
        foreach (var topic in commentary.Topics)
            places.Add(Place(new ListingKey(ListingKind.Topic, Slug.From(topic)), topic, commentary));
        foreach (var author in commentary.Authors.Concat(Featured(commentary)))
            places.Add(Place(new ListingKey(ListingKind.Author, author.Slug), author.Name, commentary));
        return [.. places.DistinctBy(place => place.Listing)];
    }

    // An edition stands on the pages of those whose pieces it points to.
    private static IEnumerable<Author> Featured(Commentary commentary) =>
        commentary.Sections.SelectMany(section => section.Items).SelectMany(item => item.Authors).Select(Author.Named);

    private static ListingPlace Place(ListingKey listing, string name, Commentary commentary) =>
        new(listing, listing.BucketOf(commentary.Published), name);
}
