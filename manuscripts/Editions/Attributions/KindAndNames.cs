using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>
/// A line that says what a piece is, and then who made it: "Report. A and B.", "Article in Pier Review. A", "A | Op-ed, Pier Review".
/// </summary>
internal static class KindAndNames
{
    private const int MaxLength = 160;

    /// <summary>Null if a line has not this form.</summary>
    public static Attribution? Read(string line)
    {
        var text = line.Trim().TrimEnd('.');
        if (text.Length > MaxLength || text.IndexOf(". ", StringComparison.Ordinal) is not (> 2 and var stop))
            return null;
        var (kind, rest) = (text[..stop], text[(stop + 2)..]);
        if (NameList.SplitStrictly(rest) is not { Count: > 0 } names)
            return null;
        return MediumWords.Is(kind) ? new Attribution(names, null, MediumWords.Of(kind))
            : Place(kind) is { } placed ? placed with { Authors = names }
            : null;
    }

    /// <summary>"Report | A and B".</summary>
    public static bool IsBarred(string line) =>
        line.Length <= MaxLength && line.Split(" | ") is [var kind, var names] && MediumWords.Is(kind)
        && NameList.SplitStrictly(names).Count > 0;

    /// <summary>"Article in Pier Review", "Op-ed, Pier Review": a kind, and where.</summary>
    public static Attribution? Place(string text)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" in ", ", ", " for "])
            if (text.IndexOf(mark, StringComparison.Ordinal) is > 0 and var at && MediumWords.Is(text[..at])
                && text[(at + mark.Length)..].Trim() is var outlet && Bare(outlet) is var bare && CreditLine.MayBeOutlet(bare))
                return new Attribution([], bare, MediumWords.Of(text[..at]));
        return null;
    }

    private static string Bare(string outlet) => outlet.StartsWith("the ", StringComparison.Ordinal) ? outlet[4..] : outlet;
}
