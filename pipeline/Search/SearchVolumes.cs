using Model;

namespace Pipeline.Search;

/// <summary>
/// How the closed parts are laid out in volumes: each is the largest span of the calendar that holds no more pieces than a limit. It hangs
/// on how many pieces each month has, so that it is the same whatever was published in which order, and a month disturbs only its own.
/// </summary>
/// <param name="All">The volumes, oldest first.</param>
/// <param name="Parts">All parts, open and closed, oldest first.</param>
public sealed record SearchVolumes(IReadOnlyList<SearchVolume> All, IReadOnlyList<PartName> Parts)
{
    // From the largest to the smallest, which is never divided.
    private static readonly Func<string, string>[] Spans = [_ => "all", month => month[..3] + "x", month => month[..4], month => month];

    /// <summary>The volumes' names, oldest first.</summary>
    public IReadOnlyList<string> Names => [.. All.Select(volume => volume.Name)];

    /// <param name="home">Home's front.</param>
    /// <param name="maxPieces">How many closed pieces a volume holds.</param>
    public static SearchVolumes Of(ListingFront? home, int maxPieces)
    {
        var parts = PartName.Of(home);
        var counts = (home?.Buckets ?? []).ToDictionary(month => month.Bucket, month => month.Count, StringComparer.Ordinal);
        var months = parts.SkipLast(1).GroupBy(part => part.Month, StringComparer.Ordinal)
            .Select(month => new ClosedMonth(month.Key, Math.Min(counts[month.Key], month.Count() * PartName.Size), [.. month])).ToList();
        return new SearchVolumes(months.Count == 0 ? [] : [.. Of(months, 0, maxPieces)], parts);
    }

    /// <summary>The volume of a name; null if there is none.</summary>
    public SearchVolume? Find(string name) => All.FirstOrDefault(volume => volume.Name == name);

    private static IEnumerable<SearchVolume> Of(IReadOnlyList<ClosedMonth> months, int span, int maxPieces) =>
        span == Spans.Length - 1 || months.Sum(month => month.Pieces) <= maxPieces
            ? [new SearchVolume(Spans[span](months[0].Month), [.. months.SelectMany(month => month.Parts)])]
            : months.GroupBy(month => Spans[span + 1](month.Month), StringComparer.Ordinal)
                .SelectMany(part => Of([.. part], span + 1, maxPieces));

    private sealed record ClosedMonth(string Month, int Pieces, IReadOnlyList<PartName> Parts);
}
