using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>
/// What mails and pages print over a title: "View in browser", the way that leads to the page, and the house's name over a title that
/// begins with its series', "Tide: The Weir".
/// </summary>
internal static class PageTopLines
{
    private const int Most = 3;
    private const int LongestHouse = 90;
    private const int LongestTitle = 140;
    private const int LongestCapitals = 40;

    /// <summary>Takes them off a body.</summary>
    public static void Take(IElement body, Account account)
    {
        // What a mail program shows beside the subject stands over the rest.
        if (body.Children.Take(2).ToList() is [{ LocalName: "p" } shown, var view] && Boilerplate.Is(Text(view))
            && Text(shown) is { Length: > 0 and <= LongestTitle })
            Leave(shown, ProblemCodes.PageLeftOut, account);
        for (var seen = 0; seen < Most && body.FirstElementChild is { } first && (Boilerplate.Is(Text(first)) || IsTrail(first)
            || (seen > 0 && PrintedAddress.Of(Text(first)) is not null)); seen++)
            Leave(first, ProblemCodes.BoilerplateRemoved, account);
        TakeSeries(body, account);
        TakeMasthead(body, account);
        var lines = body.Children.Where(line => line.LocalName is not "hr").Take(Most).ToList();
        var title = lines.FindIndex(line => IsSeriesTitle(Text(line)));
        var over = lines.Take(Math.Max(0, title)).ToLookup(line => WrittenDate.Find(Text(line)) is not null);
        if (over[false].Any() && over[false].All(line => IsHouse(line, body)))
            foreach (var line in over[false])
                Leave(line, ProblemCodes.CreditLeftOut, account);
    }

    /// <summary>The series' name as a heading over "Tide: The Weir"; a line between them belongs under the title.</summary>
    private static void TakeSeries(IElement body, Account account)
    {
        if (body.Children.Take(Most).ToList() is not [var first, var second, .. var more] || first.LocalName is not ("h1" or "h2" or "p")
            || (IsUnder(second, first) ? second : more is [var third] && IsUnder(third, first) ? third : null) is not { } title)
            return;
        Leave(first, ProblemCodes.CreditLeftOut, account);
        if (title != second)
            second.Before(title);
    }

    /// <summary>Lines in capitals over the title of a digest and its date: "THE PIER LEDGER", "OPINION".</summary>
    private static void TakeMasthead(IElement body, Account account)
    {
        var lines = body.Children.Take(Most + 1).ToList();
        var capitals = lines.TakeWhile(line => Text(line) is { Length: > 2 and <= LongestCapitals } text && !text.Any(char.IsLower)
            && text.Any(char.IsLetter) && !text.Any(char.IsDigit)).Count();
        if (capitals is 0 or > 2 || capitals + 1 >= lines.Count || !Masthead.IsSerial(Text(lines[capitals]))
            || WrittenDate.Find(Text(lines[capitals + 1])) is null)
            return;
        foreach (var line in lines.Take(capitals))
            Leave(line, ProblemCodes.CreditLeftOut, account);
    }

    private static bool IsUnder(IElement title, IElement series) =>
        title.LocalName is "h1" or "h2" && Text(title).StartsWith($"{Text(series)}: ", StringComparison.OrdinalIgnoreCase);

    private static void Leave(IElement line, ProblemCode code, Account account)
    {
        account.Leave(code, Text(line));
        line.Remove();
    }

    /// <summary>"Home / Publications / Tide": links and what parts them.</summary>
    private static bool IsTrail(IElement line) =>
        line.LocalName is "p" && line.QuerySelectorAll("a").ToList() is { Count: > 1 } links
        && Text(line).Count(char.IsLetterOrDigit) == links.Sum(link => link.TextContent.Count(char.IsLetterOrDigit))
        && line.ChildNodes.OfType<IText>().Any(text => text.Data.Trim() is "/" or ">" or "»" or "›" or "|");

    private static bool IsSeriesTitle(string text) =>
        text.Length <= LongestTitle && text.IndexOf(": ", StringComparison.Ordinal) > 1 && !text.EndsWith('.') && !text.EndsWith(':')
        && MetadataReader.SeriesPrefix(text) is { } series && char.IsUpper(series[0]) && Byline.Names(text).Count == 0
        && !text.Contains("://", StringComparison.Ordinal);

    /// <summary>A line called as houses are, or one in capitals that the text names again.</summary>
    private static bool IsHouse(IElement line, IElement body)
    {
        var text = Text(line);
        if (text.Length is < 3 or > LongestHouse || text.Contains(':', StringComparison.Ordinal) || text[^1] is '.' or '?' or '!')
            return false;
        return (Affiliation.NamesHouse(text) && Affiliation.Fits(text)) || (!text.Any(char.IsLower) && text.Any(char.IsUpper)
            && body.TextContent.IndexOf(text, StringComparison.OrdinalIgnoreCase) is var first and >= 0
            && body.TextContent.IndexOf(text, first + text.Length, StringComparison.OrdinalIgnoreCase) > 0);
    }

    private static string Text(IElement line) => HeaderText.Of(line);
}
