using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>Takes the day of a piece off a header, with what stands beside it in its line.</summary>
internal sealed class HeaderDate(HeaderState state)
{
    private const int LongestCredit = 160;
    private const int LongestDateline = 120;

    private static readonly char[] Bars = ['|', '·', '•'];

    /// <summary>"The Notebook · by A · 3 March 2021": names and a day between bars, and at most one thing more.</summary>
    private bool TakeCreditAndDate(IElement block, string text)
    {
        var parts = text.Length > LongestCredit ? []
            : text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (state.Facts.Date is not null || parts.Length is < 2 or > 3 || !state.TitleSeen
            || parts.Select(WrittenDate.Find).FirstOrDefault(found => found is not null) is not { } date
            || parts.Select(Byline.Names).FirstOrDefault(found => found.Count > 0) is not { } names)
            return false;
        state.Facts.Date = date;
        if (state.Facts.Authors.Count == 0)
            state.Facts.Authors = names;
        state.Facts.Series ??= parts.FirstOrDefault(part => SeriesName.Fits(part) || IsNamed(part));
        return state.Remove(block);
    }

    /// <summary>"The Mid-Watch": so short a line beside names and a day is what they stand under.</summary>
    private static bool IsNamed(string part) =>
        part.StartsWith("The ", StringComparison.Ordinal) && part.Split(' ').Length <= 4 && Byline.Names(part).Count == 0;

    /// <summary>"No. 9/2024, 24 October 2024".</summary>
    private static DateOnly? BehindNumber(string text) =>
        text.Split(", ", 2) is [var number, var day] && Kicker.IsNumber(number) ? WrittenDate.Find(day) : null;

    /// <summary>"Posted on 3 February 2026 by Ada Quist · 4 min read".</summary>
    private bool TakePosted(IElement block, string text)
    {
        if (state.Facts.Date is not null || text.Length >= LongestDateline
            || text.IndexOf(" by ", StringComparison.Ordinal) is not (> 5 and var by)
            || WrittenDate.Find(text[..by]) is not { } date
            || Byline.Names(text[(by + 1)..].Split(Bars)[0].Trim()) is not { Count: > 0 } names)
            return false;
        state.Facts.Date = date;
        if (state.Facts.Authors.Count == 0)
            state.Facts.Authors = names;
        return state.Remove(block);
    }

    public bool Take(IElement block, string text)
    {
        if (state.Facts.Date is null
            && (WrittenDate.Find(text) ?? WrittenDate.WithTime(text) ?? Kicker.Date(text) ?? BehindNumber(text)) is { } date)
        {
            state.Facts.Date = date;
            return state.Remove(block);
        }

        if (TakePosted(block, text) || TakeCreditAndDate(block, text))
            return true;
        if (state.Facts.Date is null && text.Length < LongestDateline && WrittenDate.InDateline(text) is { } there)
        {
            state.Facts.Date = there;
            if (state.Facts.Authors.Count == 0
                && Byline.Names(text[(text.LastIndexOfAny(Bars) + 1)..].Trim()) is { Count: > 0 } names)
                state.Facts.Authors = names;
            return state.Remove(block);
        }

        if (state.Facts.UncertainDate is null && WrittenDate.IsAmbiguous(text))
        {
            state.Facts.UncertainDate = text;
            return state.Remove(block);
        }

        return false;
    }
}
