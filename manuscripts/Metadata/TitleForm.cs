using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>Whether a line has the form of a title or heading rather than of a sentence.</summary>
internal static partial class TitleForm
{
    private const int MaxLength = 150;
    private const int MaxWords = 24;
    private const int PlainWords = 7;

    public static bool Fits(string line)
    {
        var text = line.Trim();
        if (text.Length is < 2 or > MaxLength || char.IsLower(text[0]) || text[0] is '—' or '–' || !text.Any(char.IsLetter))
            return false;
        if ((EndsLikeSentence(text) && !IsSentences(text)) || (Language.Sentences.Starts(text).Any() && !IsTwofold(text)))
            return false;
        if (WrittenDate.Find(text) is not null || WrittenDate.IsMonthOfYear(text)
            || Byline.Names(text).Count > 0 || OutletNote.IsPointer(text))
            return false;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MaxWords && (words.Length <= PlainWords || IsCapitalised(words));
    }

    /// <summary>Whether a text is a line in small letters that no mark ends as a sentence: a title in sentence case, or a piece of a
    /// text.</summary>
    /// <param name="sentences">How many it may have.</param>
    public static bool IsLine(string text, int sentences = 1) =>
        text.Length is > 8 and <= MaxLength && !char.IsLower(text[0]) && !text.Contains('\n', StringComparison.Ordinal)
        && text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is >= 2 and <= MaxWords
        && !EndsLikeSentence(text) && Sentences(text) <= sentences && WrittenDate.Find(text) is null
        && Byline.Names(text).Count == 0;

    /// <summary>How many sentences a text has, as far as its form tells.</summary>
    public static int Sentences(string text) => Language.Sentences.Starts(text).Count() + 1;

    private static bool EndsLikeSentence(string text)
    {
        if (Abbreviation().IsMatch(text))
            return false;
        var last = text.TrimEnd('"', '”', '’', '\'', ')')[^1..];
        return last is "." or "," or ";" or ":" or "…";
    }

    /// <summary>"The Fleet Was Caught. Now What?": two short sentences in title case.</summary>
    private static bool IsTwofold(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: <= 16 } words && Sentences(text) == 2
        && words.Where(word => word.Length > 3).All(word => !char.IsLower(word[0]));

    /// <summary>"We Sailed. They Stayed.": two sentences with a full stop after both, all of whose words are capitalised.</summary>
    private static bool IsSentences(string text) => text[^1] is '.' && IsTwofold(text) && IsTitleCase(text);

    /// <summary>Whether no word but small ones begins with a small letter, and most with a capital.</summary>
    public static bool IsTitleCase(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries) is { Length: >= 3 and <= 16 } words
        && words.All(word => word.Length <= 3 || !char.IsLower(word[0]))
        && words.Count(word => char.IsUpper(word[0])) * 3 >= words.Length * 2;

    /// <summary>Title case: at least half of the longer words start with a capital or a digit.</summary>
    private static bool IsCapitalised(string[] words)
    {
        var longer = words.Select(word => word.TrimStart('"', '“', '‘', '\'', '(')).Where(word => word.Length > 3).ToList();
        return longer.Count == 0 || longer.Count(word => !char.IsLower(word[0])) * 2 >= longer.Count;
    }

    [GeneratedRegex(@"(?:\b\p{Lu}\.)+$|\b(?:Inc|Co|Ltd|Jr|Sr|etc|al)\.$", RegexOptions.NonBacktracking)]
    private static partial Regex Abbreviation();
}
