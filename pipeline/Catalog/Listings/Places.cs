using Model;

namespace Pipeline.Catalog.Listings;

/// <summary>Where the listings show a commentary.</summary>
internal static class Places
{
    public static IReadOnlyList<ListingPlace> Of(Commentary commentary) =>
        [
            .. ListingForm
                .Showing(commentary)
                .Select(place => new ListingPlace(place.Listing, place.Listing.BucketOf(commentary.Published), place.Name)),
        ];
}
