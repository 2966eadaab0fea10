using Microsoft.Extensions.Options;
using Model;
using Pipeline.Catalog;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Digests;

/// <summary>
/// Which commentaries no mail brought yet. What was mailed is known by the piece's own mailing, not by its date: so one that is dated back
/// is not missed, and none comes twice.
/// </summary>
public sealed class DigestNews(
    ICatalog catalog, MailingStore mailings, DigestMarks marks, Publication publication, IOptions<NewsletterOptions> options)
{
    /// <summary>So many ids fit into a mailing's row.</summary>
    private const int MaxPieces = 400;

    /// <summary>How far back a piece may be dated where pieces of any age are mailed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(31);

    /// <summary>The ids of a list's news, the newest first.</summary>
    public async Task<IReadOnlyList<CommentaryId>> FindAsync(
        NewsletterList list, DigestState state, DateTimeOffset now, CancellationToken cancellation)
    {
        var reach = state.Last - (options.Value.MaxAge ?? Longest);
        var since = reach > state.Since ? reach : state.Since;
        List<CommentaryId> news = [];
        foreach (var entry in await EntriesAsync(since, now, cancellation))
            if (publication.DigestTakes(list, entry.Series) && await IsNewAsync(entry.Id, list.Id, cancellation) && news.Count < MaxPieces)
                news.Add(entry.Id);
        return news;
    }

    private async Task<IReadOnlyList<ListingEntry>> EntriesAsync(DateTimeOffset since, DateTimeOffset now, CancellationToken cancellation)
    {
        List<ListingEntry> entries = [];
        // A bucket goes by the piece's own offset, which may be a day off.
        var last = now.AddDays(1);
        for (var month = new DateOnly(since.AddDays(-1).Year, since.AddDays(-1).Month, 1);
            month <= DateOnly.FromDateTime(last.UtcDateTime); month = month.AddMonths(1))
        {
            var bucket = ListingKey.Home.BucketOf(new DateTimeOffset(month, TimeOnly.MinValue, TimeSpan.Zero));
            entries.AddRange((await catalog.BucketAsync(ListingKey.Home, bucket, cancellation))?.Entries ?? []);
        }
        return
        [
            .. entries
                .Where(entry => entry.Kind is CommentaryKind.Commentary && entry.Published >= since)
                .DistinctBy(entry => entry.Id)
                .Order(ListingEntry.NewestFirst),
        ];
    }

    private async Task<bool> IsNewAsync(CommentaryId id, string list, CancellationToken cancellation) =>
        await mailings.FindAsync(id, cancellation) is null or { Reason: MailingDecision.InDigest }
        && !await marks.IsMarkedAsync(id, list, cancellation)
        && await catalog.FindAsync(id, cancellation) is { Newsletter: null } head
        && head.State.IsPublic();
}
