using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>
/// What a house prints over the title of every issue: its own name, the series', the issue's number and date. Without this the first of
/// these lines would be the title.
/// </summary>
internal static class Masthead
{
    private const int Reach = 5;
    private const int MaxLength = 90;
    private const int LeastTitleWords = 3;
    private const int MaxInitials = 6;
    private const int LongestName = 40;

    private static readonly HashSet<string> Serial = new(StringComparer.OrdinalIgnoreCase)
    {
        "Digest", "Brief", "Reader", "Reads", "Reading", "Newsletter", "Review", "Roundup", "Round-up", "Briefing", "Bulletin", "Weekly",
        "Letter",
        "Dispatch", "Monitor", "Watch", "lire", "lectures", "lettre", "revue", "Lesetipps", "Presseschau", "Rundbrief", "lecturas",
    };

    private static readonly char[] Bars = ['|', '·', '•'];
    private static readonly char[] BeforeDate = ['|', '·', '•', '–', '—'];

    /// <summary>Whether a title has a word that digests are called by: "Press Digest", "The Week in Argument".</summary>
    public static bool IsSerial(string title) => title.Any(char.IsLower) && title.Length <= MaxLength
        && title.Split(' ', ':', ',').Any(word => Serial.Contains(word) || word is "Week" or "Month" or "Fortnight");

    /// <summary>Takes it off a body, and says what it tells.</summary>
    /// <param name="title">The heading that is the title for certain; null if there is none.</param>
    public static void Take(IElement body, IElement? title, HeaderFacts facts, Account account)
    {
        var lines = body.Children.Take(Reach).TakeWhile(block => block != title && block.LocalName is "p" or "h1" or "h2" or "h3")
            .TakeWhile(block => block != title).ToList();
        var texts = lines.ConvertAll(HeaderText.Of);
        if (title is null && texts.Count > 1 && IsInitials(texts[0]) && IsTitle(texts[1]) && texts[1].Any(char.IsLower))
        {
            account.Leave(ProblemCodes.CreditLeftOut, texts[0]);
            lines[0].Remove();
            lines.RemoveAt(0);
            texts.RemoveAt(0);
        }
        if (title is null && texts.Count > 1 && BlockLines.Of(lines[0]) is { Count: > 0 } head && IsNameInCapitals(head[0])
            && !texts[0].Contains(':', StringComparison.Ordinal) && texts[1].Any(char.IsLower)
            && (IsTitle(texts[1]) || Kicker.Fits(texts[1])) && texts.TrueForAll(text => DateOf(text) is null))
        {
            // "Number 84 – Spring", "Members’ Bulletin, Lent number".
            var isNumbered = texts.Count > 2 && !Kicker.Fits(texts[1]) && IsOfIssue(texts[1]);
            foreach (var at in Enumerable.Range(0, isNumbered ? 2 : 1))
            {
                account.Leave(ProblemCodes.CreditLeftOut, texts[at]);
                lines[at].Remove();
            }

            return;
        }

        var last = texts.FindIndex(text => DateOf(text) is not null);
        if (last < 0 || texts.Take(last + 1).Any(text => text.Length > MaxLength || Byline.Names(text).Count > 0)
            || !IsOverTitle(lines, texts, last, title))
            return;
        // "Second Tide", and under it "the weekly letter of …".
        var described = last > 1 && SeriesName.IsDescribed(texts[1]) && texts[0].Length <= LongestName ? texts[0] : null;
        var series = described ?? texts.Take(last + 1).Select(SeriesIn).FirstOrDefault(name => name is not null);
        if (series is null || !(title is not null || texts.Take(last).Any(IsHouse) || (last == 1 && !series.Any(char.IsLower))
            || last == 0 || described is not null))
            return;
        facts.Date = DateOf(texts[last]);
        facts.Series = series;
        foreach (var line in lines.Take(last + 1))
        {
            account.Leave(ProblemCodes.CreditLeftOut, HeaderText.Of(line));
            line.Remove();
        }
    }

    /// <summary>Under the date stands the title: a line of its own over text.</summary>
    private static bool IsOverTitle(List<IElement> lines, List<string> texts, int date, IElement? title) =>
        title is not null
            ? date + 1 == lines.Count
            : lines[date].NextElementSibling is { } next && HeaderText.Of(next) is var text
                && (IsTitle(text) || (next.LocalName is "h2" && date == 0))
                && Byline.Names(text).Count == 0 && !texts.Take(date).Contains(text)
                && next.NextElementSibling is { LocalName: "p" };

    /// <summary>"THE MILLRACE REVIEW": a house's or a paper's name, in capitals.</summary>
    private static bool IsNameInCapitals(string text) =>
        text.Length <= LongestName && text.Contains(' ', StringComparison.Ordinal) && !text.Any(char.IsLower)
        && (IsHouse(text) || text.Split(' ').Any(Serial.Contains) || PersonName.NamesOrganisation(text));

    private static bool IsOfIssue(string text) =>
        text.Length <= LongestName && text.Split([' ', ',', '-', '–', '’', '\''], StringSplitOptions.RemoveEmptyEntries).Any(word =>
            Serial.Contains(word) || word.TrimEnd('.').ToLowerInvariant() is "number" or "no" or "issue" or "vol" or "volume" or "nr");

    /// <summary>A house's initials, alone on their line.</summary>
    private static bool IsInitials(string text) => text.Length is >= 2 and <= MaxInitials && text.All(char.IsAsciiLetterUpper);

    private static bool IsTitle(string text) => TitleForm.Fits(text) && text.Split(' ').Length >= LeastTitleWords;

    private static DateOnly? DateOf(string text) =>
        WrittenDate.Find(text) ?? (text.LastIndexOfAny(BeforeDate) is > 0 and var bar ? WrittenDate.Find(text[(bar + 1)..]) : null);

    /// <summary>The series' name that a line is or begins with; null if it names none.</summary>
    private static string? SeriesIn(string text)
    {
        var name = text.Split(Bars)[0].Trim();
        return name.Split(' ').Any(word => Serial.Contains(word) || word.ToLowerInvariant() is "week" or "month" or "fortnight")
            && !IsHouse(name) && WrittenDate.Find(name) is null ? name : null;
    }

    private static bool IsHouse(string text) => Affiliation.NamesHouse(text);
}
