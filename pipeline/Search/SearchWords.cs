using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Search;

/// <summary>
/// How search reads a text: as words without case, accents and apostrophes. The script <c>search.js</c> reads questions the same way, and
/// a test compares the two letter by letter.
/// </summary>
public static partial class SearchWords
{
    /// <summary>Longer words are known by their beginning, in UTF-16 units.</summary>
    public const int MaxLength = 40;

    private const string Apostrophes = "'\u2018\u2019\u02BC\uFF07";
    private const string Ideographs = @"\u3040-\u30FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF";
    private const string Letter = $@"(?:[\p{{L}}\p{{N}}-[{Ideographs}]]|[\uD800-\uDBFF][\uDC00-\uDFFF])";

    // Letters that no decomposition makes plain, as they are typed without their keyboard.
    private static readonly Dictionary<char, string> Plain = new()
    {
        ['ß'] = "ss",
        ['æ'] = "ae",
        ['œ'] = "oe",
        ['ø'] = "o",
        ['đ'] = "d",
        ['ð'] = "d",
        ['ł'] = "l",
        ['þ'] = "th",
        ['ı'] = "i",
        ['ħ'] = "h",
        ['ŋ'] = "n",
        ['ŧ'] = "t",
        ['ĸ'] = "k",
        ['ς'] = "σ",
    };

    /// <summary>
    /// The words of a text in their order, each with its place; a word with an apostrophe also by its parts, at the same place. Chinese
    /// characters and kana are a word each.
    /// </summary>
    public static IEnumerable<(string Word, int Place)> Of(string text)
    {
        var place = 0;
        foreach (var written in Pattern().Matches(text).Select(match => match.Value))
        {
            if (Fold(written) is not { Length: > 0 } word)
                continue;
            yield return (word, place);
            if (written.AsSpan().ContainsAny(Apostrophes))
                foreach (var part in written.Split(Apostrophes.ToCharArray()).Select(Fold).Where(part => part.Length > 1 && part != word))
                    yield return (part, place);
            place++;
        }
    }

    /// <summary>A word as it is looked for: compatibility forms and accents undone, lower case, plain letters.</summary>
    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in WithoutLoneSurrogates(word).Normalize(NormalizationForm.FormKD).ToLowerInvariant())
            if (Plain.TryGetValue(c, out var letters))
                folded.Append(letters);
            else if (IsOfWord(c))
                folded.Append(c);
        return folded.Length <= MaxLength ? folded.ToString() : folded.ToString(0, MaxLength);
    }

    private static bool IsOfWord(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
        or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber or UnicodeCategory.Surrogate;

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    [GeneratedRegex($@"[{Ideographs}]|{Letter}(?:{Letter}|\p{{M}})*(?:[{Apostrophes}]{Letter}(?:{Letter}|\p{{M}})*)*")]
    private static partial Regex Pattern();
}
