using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>A body as plain text, and how many words it has.</summary>
public static class BodyWords
{
    /// <summary>The text with blank lines between blocks, items and rows each on a line of their own.</summary>
    public static string Text(IElement body)
    {
        var text = new StringBuilder();
        Append(text, body);
        return WithoutGaps(text.ToString());
    }

    /// <summary>Words by Unicode's letters, marks and digits, with apostrophes, points and hyphens inside them; each ideograph counts as one.</summary>
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

    private static readonly System.Buffers.SearchValues<char> Ascii = System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    private static bool IsPart(string text, int at) => at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || (text[at] > '\u007F' && IsOther(text, at)));

    private static bool IsOther(string text, int at) => !IsIdeograph(text[at]) && CharUnicodeInfo.GetUnicodeCategory(text, at - (IsLow(text, at) ? 1 : 0)) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsLow(string text, int at) => char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]);

    private static bool IsIdeograph(char c) => c is >= '\u3040' and <= '\u30FF' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    private static void Append(StringBuilder text, INode parent)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node)
            {
                case IText { Data: var data }:
                    text.Append(data);
                    break;
                case IElement { LocalName: "br" }:
                    text.Append('\n');
                    break;
                case IElement inline when Cleaning.Vocabulary.Inline.Contains(inline.LocalName):
                    Append(text, inline);
                    break;
                case IElement { LocalName: "script" or "style" or "template" or "noscript" }:
                    break;
                case IElement block:
                    var gap = block.LocalName is "li" or "tr" or "dt" or "dd" ? "\n" : block.LocalName is "td" or "th" ? "\t" : "\n\n";
                    text.Append(gap);
                    Append(text, block);
                    text.Append(gap);
                    break;
            }
        }
    }

    /// <summary>At most one empty line in a row, no blanks around it.</summary>
    private static string WithoutGaps(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var rest = text.AsSpan(at).IndexOf('\n');
            kept.Append(text, at, rest < 0 ? text.Length - at : rest);
            if (rest < 0)
                break;
            at += rest;

            var (end, breaks) = (at, 0);
            for (var i = at; i < text.Length && text[i] is '\n' or ' ' or '\t'; i++)
                (end, breaks) = text[i] == '\n' ? (i, breaks + 1) : (end, breaks);
            if (breaks < 2)
            {
                kept.Append('\n');
                continue;
            }

            while (kept.Length > 0 && kept[^1] is ' ' or '\t')
                kept.Length--;
            kept.Append("\n\n");
            at = end;
            while (at + 1 < text.Length && text[at + 1] is ' ' or '\t')
                at++;
        }

        return kept.ToString().Trim();
    }
}
