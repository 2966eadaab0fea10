using System.Text.RegularExpressions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>Finds authors and outlet in the sentences that digests use: "argue A and B in X", "A writes for X", "A joined B on an episode of X".</summary>
internal static partial class AttributionReader
{
    private const string Verb = "(?:argue[sd]?|writes?|wrote|written|explains?|explained|observe[sd]?|notes?|noted|says?|said|contends?|contended|assess(?:es|ed)?|examine[sd]?|discuss(?:es|ed)?|"
        + "warns?|warned|suggests?|suggested|states?|stated|claims?|claimed|outlines?|outlined|analy[sz]es?|analy[sz]ed|describe[sd]?|explore[sd]?|asserts?|asserted|propose[sd]?|recommends?|"
        + "recommended|reflects?|reflected|cautions?|cautioned|emphasi[sz]e[sd]?|highlights?|highlighted|considers?|considered|details?|detailed|comments?|commented|testif(?:y|ies|ied)|asks?|asked|"
        + "urges?|urged|calls?|called|makes?|made|offers?|offered|provides?|provided|lays?|laid|unpacks?|unpacked|break|breaks|address(?:es|ed)?|evaluates?|evaluated|identif(?:y|ies|ied)|"
        + "investigates?|review(?:s|ed)?|look|looks|looked|consider|tells?|told|shares?|shared|points?|pointed|maintains?|concludes?|concluded|predicts?|stresse[sd]|underscores?|add|adds)";

    private const string Names = $"(?<names>{PersonName.ListPattern})";
    private const string Cue = @"(?:(?:[\p{Lu}][\p{L}&’'.]*\s)?(?:experts?|fellows?|scholars?|researchers?|analysts?|authors?|co-?authors?|colleagues|contributors?|alumn[ia]|alumnus)\s)";
    private const string Adverb = @"(?:(?:also|recently|further|jointly|\p{Ll}+ly)\s)?";
    private const string Outlet = @"(?<outlet>(?:[Tt]he\s)?(?:(?:\p{Lu}\.)+|[\p{Lu}\d][\p{L}\d’'&\-]*(?:\.\p{L}+)*)(?:\s(?:(?:of|the|on|for|at|in|de|du|des|la|le|to|&|and|\|)\s){0,3}(?:(?:\p{Lu}\.)+|[\p{Lu}\d][\p{L}\d’'&\-]*(?:\.\p{L}+)*)){0,7})";
    private const string Piece = @"(?:(?:an?|the|their|his|her|this|our)\s)?(?:[\p{L}\d’'-]+\s){0,3}?(?:reports?|briefs?|papers?|articles?|commentar(?:y|ies)|op-?eds?|essays?|pieces?|interviews?|columns?|posts?|videos?|testimony|stud(?:y|ies)|analysis|book|chapter|podcast|episode)";

    private const RegexOptions Options = RegexOptions.None;

    /// <summary>Milliseconds for one rule on one abstract: far more than any real text takes, so that chance never decides.</summary>
    private const int Patience = 3000;

    public static Attribution Read(AbstractText text)
    {
        try
        {
            return Find(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return Attribution.None;
        }
    }

    private static Attribution Find(AbstractText text)
    {
        var podcast = Episode(text);
        if (podcast.Authors.Count > 0 || podcast.Outlet is not null)
            return podcast;
        foreach (var rule in (Regex[])[VerbNamesOutlet(), NamesVerbOutlet(), PieceOutletNames(), InOutletNames(), VerbNames(), PieceNames(), CueNames()])
        {
            foreach (Match match in rule.Matches(text.Text))
            {
                var authors = People(match.Groups["names"].Value);
                if (authors.Count > 0)
                    return new Attribution(authors, OutletOf(match, text));
            }
        }

        return Attribution.None;
    }

    private static Attribution Episode(AbstractText text)
    {
        var place = EpisodeOf().Match(text.Text);
        if (!place.Success)
            return Attribution.None;
        var sentence = SentenceAround(text.Text, place.Index);
        var people = PeopleIn().Matches(sentence).SelectMany(match => People(match.Groups["names"].Value)).Distinct(StringComparer.Ordinal).ToList();
        var outlet = OutletOf(place, text);
        return new Attribution([.. people.Where(name => !string.Equals(name, outlet, StringComparison.Ordinal))], outlet);
    }

    private static string SentenceAround(string text, int at)
    {
        var start = SentenceEnd().Matches(text[..at]).LastOrDefault() is { } end ? end.Index + end.Length : 0;
        var stop = SentenceEnd().Match(text, at) is { Success: true } next ? next.Index : text.Length;
        return text[start..stop];
    }

    private static string? OutletOf(Match match, AbstractText text)
    {
        var group = match.Groups["outlet"];
        if (!group.Success)
            return null;
        var start = group.Index;
        var name = text.MarkedAt(start) ?? (group.Value.StartsWith("the ", StringComparison.Ordinal) ? text.MarkedAt(start + 4) : null) ?? group.Value;
        if (name.StartsWith("the ", StringComparison.Ordinal))
            name = name[4..];
        name = name.Trim().TrimEnd('.', ',', ';', ':', '"', '”');
        return name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;
    }

    private static IReadOnlyList<string> People(string names) =>
        [.. NameList.Split(names).Where(PersonName.Fits)];

    [GeneratedRegex($@"\b{Verb}\s(?:(?:[\p{{Lu}}]{{2,}}(?:['’]s)?\s)?{Cue})?{Names}(?:,\s[^""“”]{{1,120}}?,)?\s{Adverb}(?:in|for|at|on|with|to)\s(?:{Piece}\s(?:for|in|at|with|on|published\s(?:in|by))\s)?(?:the\s(?=\p{{Lu}}))?{Outlet}", Options, Patience)]
    private static partial Regex VerbNamesOutlet();

    [GeneratedRegex($@"{Names}(?:,\s[^""“”.]{{1,120}}?,)?\s{Adverb}{Verb}\s{Adverb}(?:in|for|at|on|to)\s(?:{Piece}\s(?:for|in|at|with|on|published\s(?:in|by))\s)?(?:the\s(?=\p{{Lu}}))?{Outlet}", Options, Patience)]
    private static partial Regex NamesVerbOutlet();

    [GeneratedRegex($@"\b[Ii]n\s{Piece}\s(?:for|in|at|with|on|published\s(?:in|by|with))\s(?:the\s(?=\p{{Lu}}))?{Outlet},\s(?:[^,.""“”]{{0,60}}?\s)??{Names}(?=[\s,])", Options, Patience)]
    private static partial Regex PieceOutletNames();

    [GeneratedRegex($@"(?:^|[.""”]\s|\n)(?:Writing\s)?[Ii]n\s(?:the\s(?=\p{{Lu}}))?{Outlet},\s(?:[^,.""“”]{{0,60}}?\s)??{Names}(?:,\s[^""“”.]{{1,120}}?,)?\s{Adverb}{Verb}\b", Options, Patience)]
    private static partial Regex InOutletNames();

    [GeneratedRegex($@"[,.!?][""”]\s{Verb}\s(?:(?:[\p{{Lu}}]{{2,}}(?:['’]s)?\s)?{Cue})?{Names}|[""”]\s{Names}\s{Adverb}{Verb}\b", Options, Patience)]
    private static partial Regex VerbNames();

    [GeneratedRegex($@"\b(?:[Ii]n|[Ff]rom)\s{Piece}(?:\s[^,.""“”]{{1,80}})?,\s(?:(?:[^,.""“”]{{0,60}}?\s)?{Cue})?{Names}(?:,\s[^""“”.]{{1,120}}?,)?\s{Adverb}\p{{Ll}}+\b|\b{Piece}\s(?:written\s|authored\s)?(?:by|from)\s(?:(?:[\p{{Lu}}]{{2,}}(?:['’]s)?\s)?{Cue})?{Names}", Options, Patience)]
    private static partial Regex PieceNames();

    [GeneratedRegex($@"\b{Cue}{Names}|(?:^|\n){Names}(?:,\s[^""“”.]{{1,120}}?,)?\s{Adverb}{Verb}\s(?:that|how|why|what|the|whether|for)\b", Options, Patience)]
    private static partial Regex CueNames();

    [GeneratedRegex($@"\b(?:episode|edition)\s(?:of|on)\s(?:the\s(?=\p{{Lu}}|podcast))?(?:podcast\s)?(?:the\s(?=\p{{Lu}}))?{Outlet}|\b(?:on|for|of)\s(?:the\s)?(?:[\p{{L}}]+(?:['’]s)\s)?podcast,?\s{Outlet}|\b(?:on|for|of)\s(?:the\s)?{Outlet}\spodcast\b", RegexOptions.ExplicitCapture, Patience)]
    private static partial Regex EpisodeOf();

    [GeneratedRegex(Names, Options, Patience)]
    private static partial Regex PeopleIn();

    [GeneratedRegex(@"(?<=\p{Ll}{2}|\d|[""”)])[.!?][""”]?\s+(?=[\p{Lu}""“])|\n", Options, Patience)]
    private static partial Regex SentenceEnd();
}
