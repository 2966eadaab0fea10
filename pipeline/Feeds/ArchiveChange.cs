using Model;
using Pipeline.Catalog.Outputs;

namespace Pipeline.Feeds;

/// <summary>A bucket whose part of the archive may be out of date.</summary>
/// <param name="Before">What it held, newest first; null if that is not known.</param>
/// <param name="After">What it holds now, newest first; null if that is to be read.</param>
internal sealed record ArchiveChange(string Bucket, IReadOnlyList<ListingEntry>? Before = null, IReadOnlyList<ListingEntry>? After = null)
{
    public static ArchiveChange Of(BuiltBucket built) => new(built.Bucket.Bucket, built.Before, built.Bucket.Entries);

    /// <summary>Whether the bucket came or went, so that those beside it follow or precede others now.</summary>
    public bool ComesOrGoes => Before is null || After is null || (Before.Count == 0) != (After.Count == 0);

    /// <summary>The parts that came, went, or hold or follow others than before; all of them, where before is not known.</summary>
    /// <returns>Each with whether it is new.</returns>
    public IEnumerable<(string? Name, bool IsNew)> Parts(IReadOnlyList<ArchivePart> now)
    {
        var were = Before is null ? [] : ArchivePart.Of(Before).ToList();
        return were.Concat(now).Select(part => part.Name).Distinct()
            .Where(name => Before is null || !Says(were, name).SequenceEqual(Says(now, name)))
            .Select(name => (name, Before is not null && were.All(part => part.Name != name)));
    }

    // What a document of the archive says depends on.
    private static IEnumerable<object?> Says(IReadOnlyList<ArchivePart> parts, string? name)
    {
        if (parts.FirstOrDefault(part => part.Name == name) is not { } found)
            return [];
        return found.Entries.Select(entry => (object?)(entry.Id, entry.Version, entry.Address, entry.Published, entry.Updated))
            .Prepend(parts.TakeWhile(part => part != found).LastOrDefault()?.Name);
    }
}
