using System.Collections.Concurrent;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Catalog.Outputs;
using Pipeline.Site;
using Pipeline.Storage;

namespace Pipeline.Search;

/// <summary>
/// Keeps the parts of the index as the months change. The newest part is open: readers fetch it whole, and a publish writes no other. What
/// becomes of closed parts is owed to the words' files, and written down before a part is.
/// </summary>
public sealed class SearchParts(ICatalog catalog, SiteFiles site, SearchPart files, DebtBook debts)
{
    // What this process wrote of each part, by the versions in it: the others of a month are not looked at.
    private readonly ConcurrentDictionary<PartName, string> _written = new();

    // How this process last left each month. Who finds it otherwise was overtaken by another, who may have written its parts, too.
    private readonly ConcurrentDictionary<string, string> _left = new(StringComparer.Ordinal);

    /// <summary>Brings the parts of some months up to date, whatever was written of them before.</summary>
    public async Task PublishAsync(IReadOnlyList<string> months, CancellationToken cancellation)
    {
        if (months.Count == 0)
            return;
        var parts = new List<(PartName Part, string State)>();
        foreach (var month in months)
        {
            var bucket = await catalog.BucketAsync(ListingKey.Home, month, cancellation);
            parts.AddRange(States(month, bucket));
        }
        await PublishAsync(parts, mustMerge: true, new Facts(), cancellation);
    }

    /// <summary>
    /// Brings the parts that a round of home changed up to date; where everything is made again, all of its months', and the caller merges.
    /// </summary>
    public async Task PublishAsync(ListingRound round, CancellationToken cancellation)
    {
        var facts = new Facts(round.AsOf);
        var parts = new List<(PartName Part, string State)>();
        foreach (var built in round.Buckets)
        {
            var (bucket, isNew) = built;
            if (round.IsRemade || isNew || built.Before is not { } before || _left.GetValueOrDefault(bucket.Bucket) != StateOf(before))
                Forget(bucket.Bucket);
            facts.With<ListingBucket?>((round.Listing, bucket.Bucket), bucket);
            parts.AddRange(States(bucket.Bucket, bucket).Where(one => _written.GetValueOrDefault(one.Part) != one.State));
        }
        var open = PartName.Of(round.Front) is [.., var newest] ? newest : default;
        var isOpenAlone = parts.All(one => one.State.Length == 0 || (one.Part == open && _written.ContainsKey(open)));
        if (parts.Count > 0)
            await PublishAsync(parts, mustMerge: !isOpenAlone && !round.IsRemade, facts, cancellation);
        foreach (var (bucket, _) in round.Buckets)
            _left[bucket.Bucket] = StateOf(bucket.Entries);
    }

    // A month that is new or made again may have lost its files while this process lived.
    private void Forget(string month)
    {
        _left.TryRemove(month, out _);
        foreach (var part in _written.Keys.Where(part => part.Month == month))
            _written.TryRemove(part, out _);
    }

    private async Task PublishAsync(
        IReadOnlyList<(PartName Part, string State)> parts, bool mustMerge, Facts facts, CancellationToken cancellation)
    {
        var debt = mustMerge
            ? await debts.WriteAsync(
                Queues.Web, new WebHint { SearchMonths = [.. parts.Select(one => one.Part.Month).Distinct(StringComparer.Ordinal)] },
                cancellation)
            : null;
        await site.PublishAsync([.. parts.Select(one => Target(one.Part))], cancellation, facts);
        foreach (var (part, state) in parts)
            _written[part] = state;
        if (debt is not null)
            await debts.AskAsync(debt, cancellation);
    }

    /// <summary>The file of one part.</summary>
    internal SiteTarget Target(PartName part) => new(
        SitePath.Of(SearchFolder.Part(part)),
        async (facts, cancellation) => await files.FileAsync(
            part,
            await facts.OnceAsync((ListingKey.Home, part.Month), () => catalog.BucketAsync(ListingKey.Home, part.Month, cancellation)),
            cancellation));

    private static string StateOf(IReadOnlyList<ListingEntry> entries) =>
        Digest.Hex(string.Join('\n', entries.Select(entry => $"{entry.Id} {entry.Version}")));

    // One past the last: a month that lost a piece may have lost a part.
    private static IEnumerable<(PartName Part, string State)> States(string month, ListingBucket? bucket)
    {
        var count = bucket?.Entries.Count ?? 0;
        foreach (var part in PartName.Of(month, count))
            yield return (part, StateOf(part.Entries(bucket!)));
        if (count % PartName.Size == 0)
            yield return (new PartName(month, count / PartName.Size), "");
    }
}
