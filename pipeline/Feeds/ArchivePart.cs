using Model;

namespace Pipeline.Feeds;

/// <summary>
/// One document of a feed's archive: some pieces of one bucket that follow each other. How a bucket is parted depends on its pieces alone,
/// in whatever order they came, and a piece that comes or goes changes the part it is in and hardly ever another.
/// </summary>
/// <param name="Name">Names it in its bucket for as long as its newest piece stays; null for the bucket's newest part.</param>
/// <param name="Entries">
/// Newest first, at least one and at most <see cref="ListingFront.Size"/>: so the newest part is in the feed itself.
/// </param>
internal sealed record ArchivePart(string? Name, IReadOnlyList<ListingEntry> Entries)
{
    private const int NameLength = 12;

    /// <summary>A bucket's parts, oldest first.</summary>
    /// <param name="entries">Newest first.</param>
    public static IReadOnlyList<ArchivePart> Of(IReadOnlyList<ListingEntry> entries)
    {
        ListingEntry[] oldestFirst = [.. entries.Reverse()];
        Guid[] ranks = [.. oldestFirst.Select(entry => entry.Id.FeedId)];
        var parts = new List<ArchivePart>();
        Cut(0, ranks.Length);
        return parts;

        // After the piece whose identity, a hash, is the least: another one at either end moves no cut, and one in between is seldom less.
        void Cut(int from, int to)
        {
            if (to - from > ListingFront.Size)
            {
                var cut = Enumerable.Range(from, to - from - 1).MinBy(at => ranks[at]) + 1;
                Cut(from, cut);
                Cut(cut, to);
            }
            else if (to > from)
                parts.Add(new ArchivePart(to == ranks.Length ? null : Named(ranks[to - 1]), [.. oldestFirst[from..to].Reverse()]));
        }
    }

    private static string Named(Guid id) => id.ToString("N")[..NameLength];
}
