using Manuscripts.Metadata;

namespace Manuscripts.Editions.Attributions;

/// <summary>Words that name who made a piece and then where it stands: "A and B (X, 3 May 2021)", "A, X, May 2021", "A in X".</summary>
internal static class NamesAndPlace
{
    /// <summary>Null if the words are not names first, or not wholly these two.</summary>
    /// <param name="isEmphasised">Whether a part of the words is emphasised in the draft.</param>
    public static Attribution? Read(string words, Func<string, bool> isEmphasised)
    {
        var line = words.Trim().TrimEnd('.', ' ');
        if (line.EndsWith(')') && line.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket)
            return NameList.SplitStrictly(line[..bracket]) is { Count: > 0 } before && Place(line[bracket..]) is { } there
                ? new Attribution(before, there)
                : null;
        var isDated = WrittenDate.EndsIn(line) || IssueTail.EndsIn(line);
        line = WrittenDate.Without(IssueTail.Without(line));
        foreach (var mark in (ReadOnlySpan<string>)[", ", " in ", " for ", " on ", " at "])
            if (line.LastIndexOf(mark, StringComparison.Ordinal) is > 0 and var at
                && NameList.SplitStrictly(line[..at]) is { Count: > 0 } names && Bare(line[(at + mark.Length)..]) is var place
                && CreditLine.MayBeOutlet(place)
                && (isDated || !PersonName.Fits(place) || KnownOutlets.Contains(place) || isEmphasised(place) || HasArticle(place)))
                return new Attribution(names, place);
        return KnownOutlets.Contains(line) || NameList.SplitStrictly(line) is not { Count: > 0 } alone ? null
            // "Pier Horizon, 3 May 2021" may be either.
            : isDated && alone.Count == 1 ? Attribution.None : new Attribution(alone, null);
    }

    /// <summary>No person's name begins so: "La Marée", "Der Hafen".</summary>
    private static bool HasArticle(string place) =>
        place.Split(' ')[0] is "La" or "Les" or "Der" or "Die" or "Das" or "Il" or "El" or "Los";

    /// <summary>Words that only say where a piece stands, "in X", "(X, 3 May 2021)"; null if they may say something else.</summary>
    public static string? Place(string words)
    {
        var line = words.Trim(' ', '(', ')', '.', ',');
        foreach (var lead in (ReadOnlySpan<string>)["in ", "on ", "for "])
            if (line.StartsWith(lead, StringComparison.Ordinal))
                line = line[lead.Length..];
        line = Bare(WrittenDate.Without(IssueTail.Without(line)));
        var mayBePerson = PersonName.Fits(line) && !KnownOutlets.Contains(line) && !WrittenDate.EndsIn(words)
            && !words.Contains('(', StringComparison.Ordinal);
        return CreditLine.MayBeOutlet(line) && !mayBePerson ? line : null;
    }

    private static string Bare(string place) => place.StartsWith("the ", StringComparison.Ordinal) ? place[4..] : place;
}
