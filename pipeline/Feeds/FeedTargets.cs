using Model;
using Pipeline.Site;

namespace Pipeline.Feeds;

/// <summary>The files of feeds and of their archives, each in every format; home's also as a composite of news items.</summary>
public sealed class FeedTargets(FeedDocuments documents, Publication publication)
{
    /// <summary>A listing's feed.</summary>
    internal IReadOnlyList<SiteTarget> Newest(ListingKey listing, bool isNew = false) =>
    [
        .. Of(listing, new FeedAddress(listing.Address), isArchive: false, isNew, (facts, token) => NewestAsync(listing, facts, token)),
        .. listing.Kind is ListingKind.Home ? [News(isNew)] : Array.Empty<SiteTarget>(),
    ];

    // Whoever takes pieces over takes all of them: home's is enough.
    private SiteTarget News(bool isNew) => new(
        Ninjs.Name,
        async (facts, cancellation) => await NewestAsync(ListingKey.Home, facts, cancellation) is { } feed
            ? new SiteFile(Ninjs.Feed(feed, publication.Absolute("/" + Ninjs.Name).AbsoluteUri), Ninjs.ContentType)
            : null,
        isNew);

    private Task<Feed?> NewestAsync(ListingKey listing, Facts facts, CancellationToken cancellation) =>
        facts.OnceAsync(listing, () => documents.NewestAsync(listing, facts, cancellation));

    /// <summary>A part of its archive.</summary>
    internal IReadOnlyList<SiteTarget> Archive(ListingKey listing, string bucket, string? part, bool isNew) =>
        Of(listing, FeedDocuments.Address(listing, bucket, part), isArchive: true, isNew, (facts, token) =>
            facts.OnceAsync((listing, bucket, part), () => documents.ArchiveAsync(listing, bucket, part, facts, token)));

    private IReadOnlyList<SiteTarget> Of(
        ListingKey listing, FeedAddress address, bool isArchive, bool isNew, Func<Facts, CancellationToken, Task<Feed?>> read) =>
        [
            .. FeedFormat.All.Select(format => new SiteTarget(
                address.In(format).TrimStart('/'),
                async (facts, cancellation) => await read(facts, cancellation) is { } feed
                    ? new SiteFile(format.Write(feed, Links(listing, feed, address, isArchive, format)), format.ContentType)
                    : null,
                isNew)),
        ];

    private FeedLinks Links(ListingKey listing, Feed feed, FeedAddress address, bool isArchive, FeedFormat format)
    {
        var previous = feed.Before is { } before ? Absolute(before) : null;
        return new FeedLinks(Absolute(address), previous, isArchive ? Absolute(new FeedAddress(listing.Address)) : null);

        string Absolute(FeedAddress one) => publication.Absolute(one.In(format)).AbsoluteUri;
    }
}
