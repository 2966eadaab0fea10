using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// A line of names and an outlet without a verb: "(Pier Review), A and B", "A and B, Pier Review". The outlet must be emphasised or
/// linked.
/// </summary>
internal static class CreditLine
{
    private const int MaxLength = 160;

    /// <summary>Null if the text is no such line.</summary>
    public static Attribution? Read(AbstractText text)
    {
        if (text.Text.Length is 0 or > MaxLength || text.Text.TrimEnd().EndsWith('.'))
            return null;
        for (var at = 0; at < text.Text.Length; at++)
        {
            if (text.MarkedAt(at) is not { Length: > 1 and < 60 } outlet)
                continue;
            var rest = (text.Text[..at] + " " + text.Text[(at + outlet.Length)..]).Trim(
                ' ', '(', ')', ',', ';', '|', '–', '—', '-', ':', '\n');
            rest = rest.Replace("()", "", StringComparison.Ordinal).Replace("( )", "", StringComparison.Ordinal).Trim(' ', ',', ')', '(');
            if (
                NameList.SplitStrictly(rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? rest[3..] : rest)
                    is { Count: > 0 } names
                && !PersonName.Fits(outlet)
            )
                return new Attribution(names, outlet);
        }

        return null;
    }
}
