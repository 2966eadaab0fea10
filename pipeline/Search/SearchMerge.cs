using Model;
using Pipeline.Catalog;
using Pipeline.Site;

namespace Pipeline.Search;

/// <summary>
/// Merges parts that are closed into the words' file, and tells readers by the root which parts are in it. Safe to run twice, late and
/// beside itself: the file is replaced only where it is still the one that was read.
/// </summary>
public sealed class SearchMerge(ICatalog catalog, SiteFiles site, SearchPart files, ReadSiteFile read)
{
    private const int HashLength = 12;

    // A whole archive is merged in turns, so that no turn holds more than this in memory.
    private const int MaxParts = 64;

    /// <summary>Merges what is closed and not merged, and what changed in some months.</summary>
    public async Task PublishAsync(IReadOnlyList<string> months, CancellationToken cancellation)
    {
        var gone = new HashSet<PartName>();
        await site.PublishAsync([Words(months, gone)], cancellation);
        await site.PublishAsync([Root()], cancellation);
        await site.PublishAsync([.. gone.Select(Gone)], cancellation);
    }

    /// <summary>The words' file.</summary>
    /// <param name="months">Where closed parts may have changed.</param>
    /// <param name="gone">Is given the parts that hold nothing any more.</param>
    internal SiteTarget Words(IReadOnlyList<string> months, HashSet<PartName> gone) =>
        new(SitePath.Of(SearchFolder.Words), async (_, cancellation) =>
        {
            var all = PartName.Of(await catalog.FrontAsync(ListingKey.Home, cancellation));
            var wanted = all.SkipLast(1).ToList();
            var stands = (await read(SitePath.Of(SearchFolder.Words), cancellation))?.Content.ToMemory();
            var held = WordsFile.Directory(stands).Parts.ToDictionary(part => part.Name, StringComparer.Ordinal);
            gone.UnionWith(held.Keys.Select(PartName.Parse).Except(all));
            var asked = wanted.Where(part => months.Contains(part.Month) || !held.ContainsKey(part.ToString())).ToHashSet();
            var kept = wanted.Where(part => !asked.Contains(part)).Select(part => held[part.ToString()]).ToList();
            if (asked.Count == 0 && kept.Count == held.Count)
                return File(stands);
            foreach (var turn in asked.Order().Chunk(MaxParts).DefaultIfEmpty([]))
                stands = await MergeAsync(stands, kept, turn, cancellation);
            return File(stands);
        });

    /// <summary>What the script reads first.</summary>
    internal SiteTarget Root() => new(SitePath.Of(SearchFolder.Root), async (_, cancellation) =>
    {
        var all = PartName.Of(await catalog.FrontAsync(ListingKey.Home, cancellation));
        var words = WordsFile.Directory((await read(SitePath.Of(SearchFolder.Words), cancellation))?.Content.ToMemory());
        return new SiteFile(CanonicalJson.Write(SearchRoot.Of(words, all)), "application/json; charset=utf-8");
    });

    private async Task<ReadOnlyMemory<byte>?> MergeAsync(
        ReadOnlyMemory<byte>? stands, List<ClosedPart> kept, IReadOnlyList<PartName> turn, CancellationToken cancellation)
    {
        var changed = new Dictionary<string, IReadOnlyList<PartWord>>(StringComparer.Ordinal);
        foreach (var part in turn)
        {
            if (await FileAsync(part, cancellation) is not { } file)
                continue;
            var (pieces, words) = SearchPart.Read(file);
            kept.Add(new ClosedPart(part.ToString(), Digest.Hex(file.Span)[..HashLength], pieces));
            changed[part.ToString()] = words;
        }
        kept.Sort((a, b) => PartName.Parse(a.Name).CompareTo(PartName.Parse(b.Name)));
        return kept.Count == 0 ? null : WordsFile.Merge(stands, kept, changed);
    }

    // As it was written, else as it is to be.
    private async Task<ReadOnlyMemory<byte>?> FileAsync(PartName part, CancellationToken cancellation)
    {
        if (await read(SitePath.Of(SearchFolder.Part(part)), cancellation) is { } file)
            return file.Content.ToMemory();
        return (await files.FileAsync(part, await catalog.BucketAsync(ListingKey.Home, part.Month, cancellation), cancellation))?.Bytes;
    }

    private static SiteTarget Gone(PartName part) =>
        new(SitePath.Of(SearchFolder.Part(part)), (_, _) => Task.FromResult<SiteFile?>(null));

    private static SiteFile? File(ReadOnlyMemory<byte>? bytes) => bytes is { } all ? SearchPart.Binary(all.ToArray()) : null;
}
