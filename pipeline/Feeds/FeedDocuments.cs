using Model;
using Pipeline.Announcing;
using Pipeline.Catalog;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Feeds;

/// <summary>What the documents of a listing's feed hold: the feed itself, and its archive's parts.</summary>
public sealed class FeedDocuments(ICatalog catalog, FeedEntries entries, Publication publication, Assets assets, Announcer announcer)
{
    internal static object Front(ListingKey listing) => ("front", listing);

    internal static object Bucket(ListingKey listing, string bucket) => ("bucket", listing, bucket);

    internal static FeedAddress Address(ListingKey listing, string bucket, string? part) => new(listing.BucketAddress(bucket), part);

    /// <summary>A listing's newest pieces; null if it has no feed.</summary>
    internal async Task<Feed?> NewestAsync(ListingKey listing, Facts facts, CancellationToken cancellation)
    {
        var front = await FrontAsync(listing, facts, cancellation);
        return front is { Newest.Count: > 0 } || listing.Kind is ListingKind.Home
            ? await FeedAsync(listing, front, front?.Newest ?? [], await NewestPartAsync(front, facts, cancellation), cancellation)
            : null;
    }

    /// <summary>A part of the archive; null if there is no such part, or the feed itself holds all of it.</summary>
    /// <param name="part">Its name in the bucket; null for the newest one.</param>
    internal async Task<Feed?> ArchiveAsync(
        ListingKey listing, string bucket, string? part, Facts facts, CancellationToken cancellation)
    {
        if (await FrontAsync(listing, facts, cancellation) is not { } front
            || (part is null && front.Buckets.FirstOrDefault()?.Bucket == bucket))
            return null;
        var parts = await PartsAsync(listing, bucket, facts, cancellation);
        var found = parts.FirstOrDefault(one => one.Name == part);
        if (found is null)
            return null;
        var before = parts.TakeWhile(one => one != found).LastOrDefault() is { } older
            ? Address(listing, bucket, older.Name)
            : NewestOf(listing, Older(front, bucket));
        return await FeedAsync(listing, front, found.Entries, before, cancellation);
    }

    /// <summary>The parts of a bucket, oldest first.</summary>
    internal async Task<IReadOnlyList<ArchivePart>> PartsAsync(
        ListingKey listing, string bucket, Facts facts, CancellationToken cancellation) => ArchivePart.Of(
            (await facts.OnceAsync(Bucket(listing, bucket), () => catalog.BucketAsync(listing, bucket, cancellation)))?.Entries ?? []);

    internal Task<ListingFront?> FrontAsync(ListingKey listing, Facts facts, CancellationToken cancellation) =>
        facts.OnceAsync(Front(listing), () => catalog.FrontAsync(listing, cancellation));

    /// <summary>The bucket before one, of those that hold something; null for none.</summary>
    internal static string? Older(ListingFront front, string bucket) =>
        front.Buckets.Select(one => one.Bucket).FirstOrDefault(one => string.CompareOrdinal(one, bucket) < 0);

    // All of the newest bucket's newest part is in the feed.
    private async Task<FeedAddress?> NewestPartAsync(ListingFront? front, Facts facts, CancellationToken cancellation)
    {
        if (front is not { Buckets: [var newest, ..] } || !ListingForm.Of(front.Key.Kind).HasArchive)
            return null;
        if (newest.Count > ListingFront.Size
            && await PartsAsync(front.Key, newest.Bucket, facts, cancellation) is [.., var before, _])
            return Address(front.Key, newest.Bucket, before.Name);
        return NewestOf(front.Key, Older(front, newest.Bucket));
    }

    private static FeedAddress? NewestOf(ListingKey listing, string? bucket) =>
        bucket is null ? null : Address(listing, bucket, part: null);

    private async Task<Feed> FeedAsync(
        ListingKey listing, ListingFront? front, IReadOnlyList<ListingEntry> shown, FeedAddress? before, CancellationToken cancellation)
    {
        var items = new List<FeedEntry>(shown.Count);
        foreach (var entry in shown)
            items.Add(await entries.OfAsync(entry, cancellation));
        var name = XmlText.Of(front?.Name ?? "");
        return new Feed
        {
            Title = name.Length == 0 ? publication.Title : $"{name} · {publication.Title}",
            Description = Description(listing),
            Home = publication.Absolute(listing.Address).AbsoluteUri,
            Language = publication.Language,
            Publisher = publication.PublisherName,
            Hub = announcer.Hub,
            Style = assets.Address("feed.css"),
            Icon = publication.Absolute(assets.Address("icon.svg")).AbsoluteUri,
            Before = before,
            Entries = items,
        };
    }

    private string Description(ListingKey listing)
    {
        var own =
            listing.Kind is ListingKind.Series
                ? publication.Series.FirstOrDefault(series => series.Slug == listing.Slug)?.Description
                : null;
        return own ?? (publication.Description.Length > 0 ? publication.Description : publication.Title);
    }
}
