using Model;
using Pipeline.Catalog;
using Pipeline.Site;

namespace Pipeline.Search;

/// <summary>The words' file of a volume, made of the one that stands and the parts that are new, changed or gone.</summary>
internal sealed class VolumeWords(ICatalog catalog, ISiteFiles site, SearchPart files, int maxPieces)
{
    private const int HashLength = 12;

    // A whole volume is merged in turns, so that no turn holds more than this in memory.
    private const int MaxParts = 64;

    /// <summary>The volumes as of now.</summary>
    public async Task<SearchVolumes> VolumesAsync(CancellationToken cancellation) =>
        SearchVolumes.Of(await catalog.FrontAsync(ListingKey.Home, cancellation), maxPieces);

    /// <summary>The file of a volume. One that is none any more stays as it is: readers may still know of it.</summary>
    /// <param name="months">Where closed parts may have changed.</param>
    /// <param name="gone">Is given the parts that hold nothing any more.</param>
    public SiteTarget Target(string volume, IReadOnlyList<string> months, HashSet<PartName> gone)
    {
        var path = SitePath.Of(SearchFolder.Words(volume));
        return new SiteTarget(path, async (_, cancellation) =>
        {
            var all = await VolumesAsync(cancellation);
            var stands = (await site.ReadAsync(path, cancellation))?.Content.ToMemory();
            if (all.Find(volume) is not { Parts: var wanted })
                return File(stands);
            var held = WordsFile.Directory(stands).Parts.ToDictionary(part => PartName.Parse(part.Name));
            gone.UnionWith(held.Keys.Except(all.Parts));
            var asked = wanted.Where(part => months.Contains(part.Month) || !held.ContainsKey(part)).ToList();
            var kept = wanted.Where(held.ContainsKey).ToDictionary(part => part, part => held[part]);
            if (asked.Count == 0 && kept.Count == held.Count)
                return File(stands);
            foreach (var turn in asked.Chunk(MaxParts).DefaultIfEmpty([]))
                stands = await MergeAsync(stands, kept, turn, cancellation);
            return File(stands);
        });
    }

    /// <summary>A part's file as it is to be: of a part that is none any more, none.</summary>
    public async Task<SiteFile?> PartAsync(PartName part, CancellationToken cancellation) =>
        await files.FileAsync(part, await catalog.BucketAsync(ListingKey.Home, part.Month, cancellation), cancellation);

    private async Task<ReadOnlyMemory<byte>?> MergeAsync(
        ReadOnlyMemory<byte>? stands, Dictionary<PartName, ClosedPart> kept, IReadOnlyList<PartName> turn, CancellationToken cancellation)
    {
        var changed = new Dictionary<string, IReadOnlyList<PartWord>>(StringComparer.Ordinal);
        foreach (var part in turn)
        {
            var file = await FileAsync(part, cancellation);
            var hash = file is { } bytes ? Digest.Hex(bytes.Span)[..HashLength] : null;
            if (kept.Remove(part, out var before) && before.Hash == hash)
                kept[part] = before;
            else if (file is { } news)
            {
                var (pieces, words) = SearchPart.Read(news);
                kept[part] = new ClosedPart(part.ToString(), hash!, pieces);
                changed[part.ToString()] = words;
            }
        }
        var parts = kept.OrderBy(part => part.Key).Select(part => part.Value).ToList();
        return parts.Count == 0 ? null
            : changed.Count == 0 && parts.SequenceEqual(WordsFile.Directory(stands).Parts) ? stands
            : WordsFile.Merge(stands, parts, changed);
    }

    // As it was written, else as it is to be.
    private async Task<ReadOnlyMemory<byte>?> FileAsync(PartName part, CancellationToken cancellation) =>
        await site.ReadAsync(SitePath.Of(SearchFolder.Part(part)), cancellation) is { } file
            ? file.Content.ToMemory()
            : (await PartAsync(part, cancellation))?.Bytes;

    private static SiteFile? File(ReadOnlyMemory<byte>? bytes) => bytes is { } all ? SearchPart.Binary(all) : null;
}
