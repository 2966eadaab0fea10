using System.Text;

namespace Manuscripts.Metadata;

/// <summary>The words of the table <c>wait-words.txt</c>, each between blanks, in small letters.</summary>
internal static class WaitWords
{
    private static readonly Dictionary<string, List<string>> Kinds = WordTable.Read("wait-words.txt")
        .GroupBy(row => row.Kind, row => row.Line)
        .ToDictionary(lines => lines.Key, lines => lines.SelectMany(line => line.Split(" / ")).Select(Plain).ToList());

    private static readonly ILookup<string, string> ByPhrase = Kinds
        .SelectMany(kind => kind.Value.Select(phrase => (Phrase: phrase.Trim(), kind.Key))).ToLookup(one => one.Phrase, one => one.Key);

    private static readonly int LongestPhrase = ByPhrase.Max(phrase => phrase.Key.Count(c => c == ' ') + 1);

    /// <summary>What asks to wait whatever stands beside it.</summary>
    public static IReadOnlyList<string> Plainly => Kinds["plainly"];

    /// <summary>Words that say how long something lasts: "until".</summary>
    public static IReadOnlyList<string> Until => Kinds["until"];

    /// <summary>Words that say what must come first: "before".</summary>
    public static IReadOnlyList<string> Before => Kinds["before"];

    /// <summary>Words that say when it may be: "after", "once".</summary>
    public static IReadOnlyList<string> After => Kinds["after"];

    /// <summary>Words that say during what it may not be: "while".</summary>
    public static IReadOnlyList<string> While => Kinds["while"];

    /// <summary>What becomes of a piece: it appears, runs, is read.</summary>
    public static IReadOnlyList<string> Showing => Kinds["showing"];

    /// <summary>Days, months and what people wait for.</summary>
    public static IReadOnlyList<string> Occasions => Kinds["occasions"];

    public static IReadOnlyList<string> Denials => Kinds["denials"];

    public static IReadOnlyList<string> Pleas => Kinds["pleas"];

    /// <summary>What is said of other desks, of when one can be reached, or of how soon it may be.</summary>
    public static IReadOnlyList<string> Innocent => Kinds["innocent"];

    public static IReadOnlyList<string> Lifted => Kinds["lifted"];

    /// <summary>The kinds of which a text has any words, in the order of their names.</summary>
    /// <param name="plain">As <see cref="Plain"/> makes it.</param>
    public static IReadOnlyList<string> KindsIn(string plain)
    {
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var from = 0; from < words.Length; from++)
            for (var to = from + 1; to <= Math.Min(words.Length, from + LongestPhrase); to++)
                found.UnionWith(ByPhrase[string.Join(' ', words[from..to])]);
        return [.. found];
    }

    /// <summary>
    /// Small letters, with one blank between words and around them, and no marks; "n't" and "d'" become words of their own.
    /// </summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length + 8);
        foreach (var c in text.ToLowerInvariant().Replace('’', '\'').Replace("can't", "can n't").Replace("n't", " n't "))
            plain.Append(char.IsLetterOrDigit(c) || c is '\'' ? c : ' ');
        return $" {string.Join(' ', plain.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Elided))} ";
    }

    /// <summary>"d'attendre": two words.</summary>
    private static string Elided(string word) =>
        word.IndexOf('\'', StringComparison.Ordinal) is >= 1 and <= 2 and var at && at + 1 < word.Length
            ? $"{word[..(at + 1)]} {word[(at + 1)..]}"
            : word;
}
