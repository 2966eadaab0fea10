namespace Manuscripts.Metadata;

/// <summary>
/// A line that says with other words than "By" who made a piece: "Interview by A", "Text and chronology by A", "Address by Dr A at …",
/// "Opinion piece by the Minister of Ports, A", "Rapporteur: A".
/// </summary>
internal static class MadeLine
{
    private const int MaxLength = 240;
    private const int LongestLead = 60;
    private const int MostLeadWords = 6;

    private static readonly HashSet<string> Making = new(StringComparer.OrdinalIgnoreCase)
    {
        "interview", "interviewed", "report", "reported", "text", "words", "review", "reviewed", "address", "speech", "lecture", "sermon",
        "remarks", "submitted", "compiled", "presented", "posted", "story", "essay", "opinion", "comment", "commentary", "article",
        "column", "piece", "analysis", "prepared", "drafted", "testimony", "statement", "evidence", "told", "transcribed", "recorded",
        "paper", "brief", "study", "note", "letter", "post", "contributed", "reporting", "reportage", "op-ed", "viewpoint", "chronology",
    };

    private static readonly HashSet<string> Other = new(StringComparer.OrdinalIgnoreCase)
    {
        "translated", "translation", "photograph", "photographs", "photo", "photos", "photography", "picture", "pictures", "illustrated",
        "illustrations", "illustration", "commissioned", "funded", "supported", "published", "sponsored", "posed", "caused", "made",
    };

    private static readonly HashSet<string> Labels = new(StringComparer.OrdinalIgnoreCase)
    {
        "interview", "rapporteur", "reporter", "reporting", "report", "words", "text", "story", "review", "reviewer", "presenter",
        "speaker", "essay", "column", "columnist", "signature", "firma", "tekst", "texte", "texto", "testo",
    };

    private static readonly string[] Ends =
        [", ", " | ", " · ", " • ", " — ", " – ", ". ", " (", " for ", " in ", " at ", " on ", " to ", " of ", " before "];

    /// <summary>The names; none if the line is not surely one of this kind.</summary>
    public static IReadOnlyList<string> Names(string line)
    {
        var text = line.Trim();
        if (text.Length is < 8 or > MaxLength)
            return [];
        if (text.Split(": ", 2) is [var label, var value] && Labels.Contains(label.Trim()))
            return InPart(value);
        return text.IndexOf(" by ", StringComparison.Ordinal) is > 0 and <= LongestLead and var by && IsLead(text[..by])
            ? InPart(text[(by + 4)..])
            : [];
    }

    private static bool IsLead(string lead)
    {
        var words = lead.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= MostLeadWords && char.IsUpper(lead[0]) && words.Any(Making.Contains) && !words.Any(Other.Contains);
    }

    /// <summary>The names that a text begins with, as many as surely are names; a name behind somebody's post.</summary>
    private static IReadOnlyList<string> InPart(string text)
    {
        var bare = text.Trim().TrimEnd('.', ',');
        if (bare.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
            return NameList.Bare(bare[(bare.LastIndexOf(", ", StringComparison.Ordinal) + 1)..].Trim()) is var named
                && bare.Contains(", ", StringComparison.Ordinal) && PersonName.Fits(named) ? [named] : [];
        if (NameList.SplitStrictly(bare) is { Count: > 0 } all)
            return all;
        if (NameLine.Of(bare) is { } beside)
            return beside.Names;
        return Ends.SelectMany(end => Places(bare, end)).OrderDescending().Select(at => NameList.SplitStrictly(bare[..at]))
            .FirstOrDefault(names => names.Count > 0) ?? [];
    }

    private static IEnumerable<int> Places(string text, string end)
    {
        for (var at = text.IndexOf(end, StringComparison.Ordinal); at > 0; at = text.IndexOf(end, at + 1, StringComparison.Ordinal))
            yield return at;
    }
}
