using System.Text.RegularExpressions;
using Model;

namespace Manuscripts.Editions.Attributions;

/// <summary>The words that say what an item is.</summary>
internal static partial class MediumWords
{
    /// <summary>A title without "Report | " and the like before it, and what that says.</summary>
    public static (string Title, Medium? Medium) Split(string title)
    {
        if (Prefix().Match(title) is not { Success: true } match || match.Length == title.Length
            // "REPORT. The Weir": after a full stop only capitals show that the word is a label.
            || (match.Value.TrimEnd().EndsWith('.') && match.Groups[1].Value.Any(char.IsLower)))
            return (title, null);
        var (word, medium) = (match.Groups[1].Value, Of(match.Groups[1].Value));
        // "Virtual Event: …" is what the piece is called; "Event | …" only says what it is.
        return match.Value.TrimEnd().EndsWith(':') && OfTitle.Contains(word)
            ? (title, word.Equals("testimony", StringComparison.OrdinalIgnoreCase) ? medium : null)
            : match.Value.TrimEnd().EndsWith(':') && medium is Medium.Event
                && !word.Equals("event", StringComparison.OrdinalIgnoreCase)
            ? (title, medium)
            : (title[match.Length..].Trim(), medium);
    }

    /// <summary>"Testimony: …" is what a piece is called, too, and says no medium that is shown.</summary>
    private static readonly HashSet<string> OfTitle = new(StringComparer.OrdinalIgnoreCase)
    {
        "testimony", "explainer", "interview", "q&a", "primer", "analysis", "review",
    };

    /// <summary>A title without "[Report]" or "(podcast)" behind it, and what that says.</summary>
    public static (string Title, Medium? Medium) SplitBrackets(string title) =>
        title.Length > 0 && title[^1] is ']' or ')' && title.LastIndexOfAny(['[', '(']) is > 1 and var at && Is(title[(at + 1)..^1])
            ? (title[..at].Trim(), Of(title[(at + 1)..^1]))
            : (title, null);

    /// <summary>Whether a text is nothing but a word for a kind of piece.</summary>
    public static bool Is(string text) => text.Length < 40 && Whole().IsMatch(text.Trim());

    /// <summary>What a section's heading says of all its items; null if it says nothing.</summary>
    public static Medium? OfHeading(string heading) => heading.Trim().ToLowerInvariant() switch
    {
        "coming up" or "save the date" or "for the diary" or "dates for your diary" or "dates for the diary" => Medium.Event,
        "listen" or "listen again" or "audio" => Medium.Podcast,
        "watch" or "watch again" => Medium.Video,
        _ => OfWords(heading) ?? ForeignSections.MediumOf(heading),
    };

    private static Medium? OfWords(string heading) =>
        Heading().Match(heading.Trim()) is { Success: true } match ? Of(match.Groups[1].Value) : null;

    public static Medium? Of(string word)
    {
        var text = word.Trim().ToLowerInvariant();
        return text switch
        {
            _ when text.Contains("brief", StringComparison.Ordinal) => Medium.Brief,
            _ when text.StartsWith("report", StringComparison.Ordinal)
                    || text.Contains("paper", StringComparison.Ordinal)
                    || text.StartsWith("stud", StringComparison.Ordinal) => Medium.Report,
            _ when text.StartsWith("podcast", StringComparison.Ordinal)
                    || text.StartsWith("episode", StringComparison.Ordinal)
                    || text == "audio" => Medium.Podcast,
            _ when text.StartsWith("video", StringComparison.Ordinal) => Medium.Video,
            _ when text.Contains("event", StringComparison.Ordinal) || text.StartsWith("panel", StringComparison.Ordinal)
                    || text.StartsWith("webinar", StringComparison.Ordinal) => Medium.Event,
            _ when Foreign.TryGetValue(text, out var foreign) => foreign,
            _ when Piece().IsMatch(text) => Medium.Article,
            _ => null,
        };
    }

    private static readonly Dictionary<string, Medium?> Foreign = MediumTable.Of(
        ' ',
        (Medium.Report, "étude études rapport rapports studie studien analyse analysen estudio informe rapporto"),
        (Medium.Brief, "briefing briefings kurzanalyse kurzanalysen note notes"),
        (
            Medium.Article,
            "tribune tribunes entretien entretiens gastbeitrag gastbeiträge kommentar kommentare entrevista intervista"
        ),
        (
            Medium.Event,
            "seminar seminars workshop conference lecture symposium conférence conférences colloque colloques débat vortrag vorträge "
            + "veranstaltung veranstaltungen podiumsdiskussion evento eventos"
        ));

    private const string Words =
        "(?:policy |research |issue )?briefs?|(?:working |white |policy |discussion |research |short |occasional )?papers?|"
            + "(?:special |full |new "
        + ")?reports?|stud(?:y|ies)|podcasts?|episodes?|audio|videos?|"
        + "(?:virtual |upcoming |past "
        + ")?events?|event recordings?|webinars?|panels?|panel discussions?|commentar(?:y|ies)|articles?|op-?eds?|essays?|"
        + "interviews?|columns?|blogs?|blog "
        + "posts?|opinions?|features?|testimony|multimedia|explainers?|datasets?|seminars?|workshops?|conferences?|lectures?|symposium|"
        + "études?|notes?|briefings?|rapports?|studien?|analysen?|kurzanalysen?|tribunes?|entretiens?|conférences?|colloques?|débats?|"
        + "gastbeitr[aä]ge?|kommentare?|vortr[aä]ge?|veranstaltung(?:en)?|podiumsdiskussion|estudios?|informes?|entrevistas?|eventos?|"
        + "rapporto|intervista|evento";

    [GeneratedRegex($@"^(?:{Words})$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Whole();

    [GeneratedRegex($@"^({Words})\s*(?:\||:|—|–|-\s|\.\s)\s*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Prefix();

    [GeneratedRegex(
        @"^(?:(?:new|latest|recent|selected|upcoming|past|policy|research)\s)*((?:policy |research )?briefs?|papers?|reports?|"
        + @"podcasts?|episodes?|videos?|events?|webinars?|commentar(?:y|ies)|articles?|op-?eds?|essays?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Heading();

    [GeneratedRegex("^(?:commentar|article|op-?ed|essay|interview|column|blog|opinion|testimony|explainer)", RegexOptions.NonBacktracking)]
    private static partial Regex Piece();
}
