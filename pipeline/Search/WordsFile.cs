using System.Buffers.Binary;
using System.Text.Json.Serialization;
using Model;

namespace Pipeline.Search;

/// <summary>A part as the words' file holds it.</summary>
/// <param name="Hash">Of the part's file.</param>
/// <param name="Pieces">How many pieces it holds.</param>
public sealed record ClosedPart(string Name, string Hash, int Pieces);

/// <summary>
/// Consecutive stretches of a file, each in order: the beginning of its first word that tells it from the last one before, and its
/// length in bytes.
/// </summary>
public sealed record Stretches(IReadOnlyList<string> First, IReadOnlyList<int> Length);

/// <summary>What a words' file says of itself, before its stretches.</summary>
/// <param name="Tag">Four bytes in hex with which each of its stretches begins: whoever reads a stretch of another state notices.</param>
/// <param name="Parts">Oldest first; words name them by their number here.</param>
/// <param name="Words">The words with their uses.</param>
/// <param name="ByBeginning">Words for whoever mistypes one at its end, with the uses of those that stand in few places.</param>
/// <param name="ByEnd">The same, letters in reverse, for whoever mistypes one at its beginning.</param>
/// <param name="Layout">How the stretches are written; a file of another layout is made anew.</param>
public sealed record WordsDirectory(
    string Tag, IReadOnlyList<ClosedPart> Parts, Stretches Words, Stretches? ByBeginning, Stretches? ByEnd, int Layout = 0)
{
    public static readonly WordsDirectory Empty = new("", [], new([], []), new([], []), new([], []), WordsFile.Layout);

    /// <summary>Where the first stretch begins in the file.</summary>
    [JsonIgnore]
    public int Start { get; init; }
}

/// <summary>What one part says of a word.</summary>
/// <param name="Part">The part's number.</param>
/// <param name="IsSingle">Whether one slot alone holds it: then nothing need say where the uses end.</param>
internal sealed record PartUse(int Part, byte[] Uses, bool IsSingle);

/// <summary>
/// The words of a volume's closed parts in one file, of which readers fetch ranges: its directory, after four bytes of that one's length,
/// then stretches of words in order, each compressed by itself. It is the same whatever the order in which its parts were merged.
/// </summary>
internal static class WordsFile
{
    /// <summary>Of the files that this program writes and reads.</summary>
    public const int Layout = 3;

    /// <summary>Bytes before the directory, which say how long it is.</summary>
    public const int HeadLength = 4;

    private const int TagLength = 4;

    /// <summary>What a file says of itself; nothing where there is none, or one of another layout.</summary>
    /// <param name="file">All of it, or its beginning.</param>
    public static WordsDirectory Directory(ReadOnlyMemory<byte>? file)
    {
        if (file is not { } bytes)
            return WordsDirectory.Empty;
        var end = DirectoryEnd(bytes);
        var directory = CanonicalJson.Read<WordsDirectory>(Deflated.Read(bytes[HeadLength..end]));
        return directory.Layout == Layout ? directory with { Start = end } : WordsDirectory.Empty;
    }

    /// <summary>How many bytes of a file have to be read to know what it says of itself.</summary>
    public static int DirectoryEnd(ReadOnlyMemory<byte> start) => HeadLength + BinaryPrimitives.ReadInt32LittleEndian(start.Span);

    /// <summary>The file with some parts put in or replaced, and others left out.</summary>
    /// <param name="file">The file as it stands; null for none.</param>
    /// <param name="parts">All parts that the new file holds, oldest first.</param>
    /// <param name="changed">The words of those that are new or changed, by name.</param>
    public static byte[] Merge(
        ReadOnlyMemory<byte>? file, IReadOnlyList<ClosedPart> parts, IReadOnlyDictionary<string, IReadOnlyList<PartWord>> changed)
    {
        var before = Directory(file);
        var numbers = parts.Select((part, number) => (part.Name, number)).ToDictionary(StringComparer.Ordinal);
        // What becomes of each part that the old file holds: its number in the new one, or none.
        var renumbered = before.Parts.Select(part =>
            !changed.ContainsKey(part.Name) && numbers.TryGetValue(part.Name, out var number) ? number : -1).ToList();
        var made = new WordsMaking(Tag(parts), file?.Length ?? 0);
        using var old = OldWords(file, before, renumbered).GetEnumerator();
        using var news = changed
            .SelectMany(part => part.Value.Select(word => (word.Word, Use: new PartUse(numbers[part.Key], word.Uses, word.IsSingle))))
            .OrderBy(use => use.Word, StringComparer.Ordinal).GetEnumerator();
        var (hasOld, hasNew) = (old.MoveNext(), news.MoveNext());
        while (hasOld || hasNew)
        {
            var order = !hasOld ? 1 : !hasNew ? -1 : string.CompareOrdinal(old.Current.Word, news.Current.Word);
            var word = order <= 0 ? old.Current.Word : news.Current.Word;
            var uses = new List<PartUse>();
            for (; hasOld && old.Current.Word == word; hasOld = old.MoveNext())
                uses.AddRange(old.Current.Uses);
            for (; hasNew && news.Current.Word == word; hasNew = news.MoveNext())
                uses.Add(news.Current.Use);
            if (uses.Count > 0)
                made.Add(word, [.. uses.OrderBy(use => use.Part)]);
        }
        return made.File(parts);
    }

    private static IEnumerable<(string Word, List<PartUse> Uses)> OldWords(
        ReadOnlyMemory<byte>? file, WordsDirectory directory, List<int> renumbered)
    {
        var from = directory.Start;
        foreach (var length in directory.Words.Length)
        {
            foreach (var word in Stretch(file!.Value.Slice(from + TagLength, length - TagLength), renumbered))
                yield return word;
            from += length;
        }
    }

    private static List<(string Word, List<PartUse> Uses)> Stretch(ReadOnlyMemory<byte> bytes, List<int> renumbered)
    {
        var words = new List<(string, List<PartUse>)>();
        var reader = new VarintReader(Deflated.Read(bytes));
        for (var word = ""; !reader.IsDone;)
        {
            word = reader.Text(word);
            var uses = new List<PartUse>();
            var groups = new VarintReader(reader.Bytes());
            for (var part = 0; !groups.IsDone;)
            {
                var group = groups.Number();
                part += group >> 1;
                var isSingle = (group & 1) == 1;
                var use = isSingle ? groups.Use() : groups.Bytes();
                if (renumbered[part] is >= 0 and var number)
                    uses.Add(new PartUse(number, use.ToArray(), isSingle));
            }
            words.Add((word, uses));
        }
        return words;
    }

    // A stretch of another state must not be taken for one of this, so the tag is made of all that the file is made of.
    private static string Tag(IReadOnlyList<ClosedPart> parts) =>
        Digest.Hex(string.Join('\n', parts.Select(part => $"{part.Name} {part.Hash}").Prepend($"{Layout}")), 8);
}
