namespace Manuscripts.Editions.Attributions;

/// <summary>
/// The outlet whose name is also that of the site an item leads to: "War and Compass" in the text, warandcompass.example in the address.
/// </summary>
internal static class OutletByAddress
{
    private const int LeastLetters = 5;

    /// <summary>As the text writes it; null if it does not, or only to say whose a report or an expert is.</summary>
    public static string? Find(string text, string? address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Split('.') is not { Length: > 1 } labels)
            return null;
        foreach (var label in labels.Take(labels.Length - 1).Select(label => label.Replace("-", "", StringComparison.Ordinal)))
            foreach (var name in (string[])(label.StartsWith("the", StringComparison.Ordinal) ? [label, label[3..]] : [label]))
                if (name.Length >= LeastLetters && Written(text, name) is { } found)
                    return found;
        return null;
    }

    private static string? Written(string text, string name)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsUpper(text[at]) && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && End(text, at, name) is { } end
                && IsName(text, end) && !IsRest(text, at))
                return text[Start(text, at)..end];
        return null;
    }

    /// <summary>Where the name's letters end that begin at a place, whatever marks and blanks stand between them.</summary>
    private static int? End(string text, int at, string name)
    {
        var letter = 0;
        for (; at < text.Length && letter < name.Length; at++)
            if (char.IsLetterOrDigit(text[at]))
            {
                if (char.ToLowerInvariant(text[at]) != name[letter++])
                    return null;
            }
            else if (text[at] is not (' ' or '-' or '&' or '\'' or '’' or '.'))
                return null;
        return letter == name.Length && (at == text.Length || !char.IsLetterOrDigit(text[at])) ? at : null;
    }

    /// <summary>"the Harrow report", "Harrow fellow", "the Harrow Center": the house, and no outlet.</summary>
    private static bool IsName(string text, int end)
    {
        var next = text[end..].TrimStart(' ').Split(' ', ',', '.', ';', ':', ')')[0];
        return text[end..].TrimStart() is [] || (!text[end..].StartsWith(' ') && text[end] is not ('\'' or '’'))
            || text[end] == ' ' && !(next.Length > 0 && (char.IsUpper(next[0]) || PieceWords.IsNoun(next) || RoleWords.IsLowerRole(next)));
    }

    /// <summary>The end of a longer name: "Waters" of "Foreign Waters".</summary>
    private static bool IsRest(string text, int at) =>
        at > 1 && text[at - 1] == ' ' && char.IsLetter(text[at - 2]) && text[..(at - 1)].Split(' ', '\n')[^1] is var before
        && char.IsUpper(before[0]) && before is not ("The" or "In" or "For" or "On" or "At" or "From");

    private static int Start(string text, int at) =>
        at >= 4 && text[..at].EndsWith("The ", StringComparison.Ordinal) ? at - 4 : at;
}
