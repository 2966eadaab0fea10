using Model;
using Pipeline.Catalog.Outputs;
using Pipeline.Site;

namespace Pipeline.Feeds;

/// <summary>
/// Keeps the archive of a listing's feed (RFC 5005, section 4): documents beside the pages of its buckets, each of which leads to the one
/// before it. What the feed itself holds has none yet, so a new piece mostly touches no document of it.
/// </summary>
public sealed class FeedArchive(SiteFiles site, FeedDocuments documents, FeedTargets targets)
{
    /// <summary>Brings the documents of some buckets up to date, whatever became of them. Unchanged bytes are not written.</summary>
    public async Task PublishAsync(ListingKey listing, IReadOnlyList<string> buckets, CancellationToken cancellation) =>
        await site.PublishAsync(
            await TargetsAsync(listing, [.. buckets.Select(bucket => new ArchiveChange(bucket))], new Facts(), cancellation), cancellation);

    /// <summary>Brings the documents up to date that a round changes, of what is at hand.</summary>
    public async Task PublishAsync(ListingRound round, CancellationToken cancellation)
    {
        var facts = FeedFiles.FactsOf(round);
        await site.PublishAsync(await TargetsAsync(round, facts, cancellation), cancellation, facts);
    }

    internal Task<IReadOnlyList<SiteTarget>> TargetsAsync(ListingRound round, Facts facts, CancellationToken cancellation) =>
        TargetsAsync(round.Listing, [.. round.Buckets.Select(ArchiveChange.Of)], facts, cancellation, isWalk: round.IsRemade);

    /// <param name="isWalk">Whether all buckets come by, so that none need look after those beside it.</param>
    private async Task<IReadOnlyList<SiteTarget>> TargetsAsync(
        ListingKey listing, IReadOnlyList<ArchiveChange> changes, Facts facts, CancellationToken cancellation, bool isWalk = false)
    {
        if (!ListingForm.Of(listing.Kind).HasArchive || await documents.FrontAsync(listing, facts, cancellation) is not { } front)
            return [];
        var found = new List<SiteTarget>();
        foreach (var change in changes)
        {
            found.AddRange(await OwnAsync(front, change, facts, cancellation));
            if (change.ComesOrGoes && !isWalk)
                found.AddRange(await BesideAsync(front, change, facts, cancellation));
        }
        return [.. found.DistinctBy(target => target.Path)];
    }

    private async Task<IEnumerable<SiteTarget>> OwnAsync(
        ListingFront front, ArchiveChange change, Facts facts, CancellationToken cancellation)
    {
        var now = change.After is { } after
            ? ArchivePart.Of(after)
            : await documents.PartsAsync(front.Key, change.Bucket, facts, cancellation);
        var isNewest = front.Buckets.FirstOrDefault()?.Bucket == change.Bucket;
        var parts = change.Parts(now).Where(part => part.Name is not null || !isNewest || change.Before is null).ToList();
        // Who died between a merge and its showing may have left a part that is none any more.
        if (change.Before is null)
            parts.AddRange((await LeftAsync(front.Key, change.Bucket, cancellation)).Select(name => ((string?)name, false)));
        return parts.SelectMany(part => targets.Archive(front.Key, change.Bucket, part.Name, part.IsNew));
    }

    // The one before it is no longer, or again, the newest of all; the one after it follows another now.
    private async Task<IEnumerable<SiteTarget>> BesideAsync(
        ListingFront front, ArchiveChange change, Facts facts, CancellationToken cancellation)
    {
        var found = new List<SiteTarget>();
        if (FeedDocuments.Older(front, change.Bucket) is { } older)
            found.AddRange(targets.Archive(front.Key, older, part: null, isNew: change.Before is { Count: 0 }));
        var newer = front.Buckets.LastOrDefault(one => string.CompareOrdinal(one.Bucket, change.Bucket) > 0)?.Bucket;
        if (newer is not null && await documents.PartsAsync(front.Key, newer, facts, cancellation) is [var oldest, ..])
            found.AddRange(targets.Archive(front.Key, newer, oldest.Name, isNew: false));
        return found;
    }

    private async Task<IEnumerable<string>> LeftAsync(ListingKey listing, string bucket, CancellationToken cancellation)
    {
        var paths = await site.PathsAsync(listing.BucketAddress(bucket).Trim('/'), cancellation);
        return paths.SelectMany(path => FeedFormat.All.Select(format => format.PartOf(path))).OfType<string>().Distinct();
    }
}
