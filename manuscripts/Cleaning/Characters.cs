using System.Text;

namespace Manuscripts.Cleaning;

/// <summary>Text as XML 1.0 (section 2.2) and readers can take it: no control characters, no lone surrogates, Unicode NFC.</summary>
public static class Characters
{
    private static readonly System.Buffers.SearchValues<char> Plain = System.Buffers.SearchValues.Create([
        .. Enumerable.Range(' ', '\u007F' - ' ').Select(c => (char)c),
        '\n',
        '\t',
    ]);

    /// <summary>The text without what XML forbids and without invisible marks, composed to NFC.</summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(Plain))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text, i))
                AppendPair(clean, text[i], text[++i]);
            else if (IsAllowed(text[i]))
                clean.Append(text[i]);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>
    /// Text of one line that stands beside others, such as a title: without the isolates that would turn its neighbours round, too.
    /// </summary>
    public static string Line(string text)
    {
        var clean = Clean(text);
        return clean.AsSpan().IndexOfAnyInRange('\u2066', '\u2069') < 0
            ? clean
            : string.Concat(clean.Where(c => c is < '\u2066' or > '\u2069'));
    }

    private static void AppendPair(StringBuilder clean, char high, char low)
    {
        // The last two code points of every plane are noncharacters, and tag characters can hide text.
        var value = char.ConvertToUtf32(high, low);
        if ((value & 0xFFFE) != 0xFFFE && value is < 0xE0000 or > 0xE007F)
            clean.Append(high).Append(low);
    }

    private static bool IsAllowed(char c) =>
        c switch
        {
            '\t' or '\n' or '\r' => true,
            < ' ' => false,
            >= '\u007F' and <= '\u009F' => false,
            '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' => false,
            // Embeddings and overrides can make a text read as another than it is (Unicode TR 36, 3.3); isolates and marks do what they
            // are for.
            >= '\u202A' and <= '\u202E' => false,
            >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF' => false,
            _ => !char.IsSurrogate(c),
        };
}
