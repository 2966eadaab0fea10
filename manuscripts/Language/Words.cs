using System.Globalization;

namespace Manuscripts.Language;

/// <summary>The words of a text.</summary>
internal static class Words
{
    /// <summary>
    /// Words by Unicode's letters, marks and digits, with apostrophes, points and hyphens inside them; each ideograph counts as one.
    /// </summary>
    public static int Count(string text)
    {
        var (words, at) = (0, 0);
        while (Next(text, ref at).Length > 0)
            words++;
        return words;
    }

    /// <summary>The words of a text in their order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var at = 0;
        while (Next(text, ref at) is { Length: > 0 } word)
            yield return word.ToString();
    }

    /// <summary>The next word from a place on, which moves behind it; empty at the text's end.</summary>
    internal static ReadOnlySpan<char> Next(string text, ref int at)
    {
        for (; at < text.Length; at++)
        {
            if (IsIdeograph(text[at]))
                return text.AsSpan(at++, 1);
            if (!IsPart(text, at))
                continue;
            var start = at;
            at += text.AsSpan(at).IndexOfAnyExcept(Ascii) is var plain and >= 0 ? plain : text.Length - at;
            while (at < text.Length && (IsPart(text, at) || (text[at] is '\'' or '’' or '.' or '-' && IsPart(text, at + 1))))
                at++;
            return text.AsSpan(start, at - start);
        }

        return default;
    }

    private static readonly System.Buffers.SearchValues<char> Ascii = System.Buffers.SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static bool IsPart(string text, int at) =>
        at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] > '\u007F' && IsOther(text, at)));

    private static bool IsOther(string text, int at) =>
        !IsIdeograph(text[at])
        && CharUnicodeInfo.GetUnicodeCategory(text, at - (IsLow(text, at) ? 1 : 0))
            is UnicodeCategory.UppercaseLetter
                or UnicodeCategory.LowercaseLetter
                or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter
                or UnicodeCategory.OtherLetter
                or UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.DecimalDigitNumber
                or UnicodeCategory.LetterNumber
                or UnicodeCategory.OtherNumber;

    private static bool IsLow(string text, int at) => char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]);

    private static bool IsIdeograph(char c) =>
        c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
