using Microsoft.Extensions.Caching.Memory;
using Model;
using Pipeline.Catalog;
using Pipeline.Site;

namespace Pipeline.Search;

/// <summary>A word and the pieces of one part that hold it, as the index stores them.</summary>
/// <param name="IsSingle">Whether one slot alone holds it.</param>
internal sealed record PartWord(string Word, byte[] Uses, bool IsSingle);

/// <summary>
/// The words of one part as a file: how many pieces, then each word in order with its uses. A use is a number of the slot's
/// distance from the last, the field and whether the word stands once, then how many places where it does not, then their distances.
/// </summary>
public sealed class SearchPart(ICatalog catalog) : IDisposable
{
    private const long MemoryWords = 300_000;
    private const int DistanceShift = 3;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MemoryWords });

    /// <summary>The file of a part, made of the documents of its pieces; null for none.</summary>
    public async Task<SiteFile?> FileAsync(PartName part, ListingBucket? month, CancellationToken cancellation)
    {
        var entries = month is null ? [] : part.Entries(month);
        if (entries.Count == 0)
            return null;
        var bySlot = new SortedDictionary<int, List<IReadOnlyDictionary<string, WordUse>>>();
        foreach (var entry in entries)
        {
            var slot = PieceSlot.Of(entry.Id);
            if (!bySlot.TryGetValue(slot, out var sharing))
                bySlot[slot] = sharing = [];
            sharing.Add(await WordsAsync(entry, cancellation));
        }
        return Binary(Deflated.Write(Write(entries.Count, bySlot)));
    }

    /// <summary>Reads a part's file.</summary>
    internal static (int Pieces, IReadOnlyList<PartWord> Words) Read(ReadOnlyMemory<byte> file)
    {
        var reader = new VarintReader(Deflated.Read(file));
        var pieces = reader.Number();
        var words = new List<PartWord>();
        for (var word = ""; !reader.IsDone;)
        {
            word = reader.Text(word);
            var isSingle = reader.Number() == 1;
            words.Add(new PartWord(word, reader.Bytes().ToArray(), isSingle));
        }
        return (pieces, words);
    }

    internal static SiteFile Binary(ReadOnlyMemory<byte> bytes) => new(bytes, "application/octet-stream");

    public void Dispose() => _known.Dispose();

    // Versions are immutable, so what was read of one stays true.
    private async Task<IReadOnlyDictionary<string, WordUse>> WordsAsync(ListingEntry entry, CancellationToken cancellation)
    {
        var key = (entry.Id, entry.Version);
        if (_known.TryGetValue(key, out IReadOnlyDictionary<string, WordUse>? known))
            return known!;
        var words = PieceWords.Of(await catalog.ReadAsync(entry.Id, entry.Version, cancellation));
        return _known.Set(key, words, new MemoryCacheEntryOptions { Size = words.Count });
    }

    private static ReadOnlySpan<byte> Write(int pieces, SortedDictionary<int, List<IReadOnlyDictionary<string, WordUse>>> bySlot)
    {
        var (file, uses) = (new VarintWriter(), new VarintWriter());
        file.Number(pieces);
        var before = "";
        foreach (var word in bySlot.Values.SelectMany(sharing => sharing).SelectMany(one => one.Keys).Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal))
        {
            uses.Clear();
            var (last, slots) = (0, 0);
            foreach (var (slot, sharing) in bySlot)
            {
                if (sharing.Select(one => one.GetValueOrDefault(word)).OfType<WordUse>().ToList() is not { Count: > 0 } here)
                    continue;
                Write(uses, slot - last, here);
                last = slot;
                slots++;
            }
            file.Text(word, before);
            file.Number(slots);
            file.Bytes(uses.Written);
            before = word;
        }
        return file.Written;
    }

    private static void Write(VarintWriter uses, int distance, List<WordUse> here)
    {
        IReadOnlyList<int> places = here.Count == 1 ? here[0].Places : [.. here.SelectMany(use => use.Places).Distinct().Order()];
        var isOnce = places.Count == 1;
        uses.Number((distance << DistanceShift) | ((int)here.Max(use => use.Field) << 1) | (isOnce ? 1 : 0));
        if (!isOnce)
            uses.Number(places.Count);
        var last = 0;
        foreach (var place in places)
        {
            uses.Number(place - last);
            last = place;
        }
    }
}
