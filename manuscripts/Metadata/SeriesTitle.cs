using AngleSharp.Dom;
using Manuscripts.Accounts;

namespace Manuscripts.Metadata;

/// <summary>
/// The title of an edition on a page that was copied whole, "Tide: The Weir", where the text names its series again: "this edition of
/// Tide", "About the Tide Series". Menus, labels and notes of whoever saved it stand above, whatever their form.
/// </summary>
internal static class SeriesTitle
{
    private const int Reach = 40;
    private const int LongestTitle = 140;
    private const int LongestSeries = 40;
    private const int LongestLine = 160;

    /// <summary>Takes what stands above it off a body, but for dates and bylines.</summary>
    /// <param name="known">The title if it is known from elsewhere: no other counts then.</param>
    /// <returns>The title's block; null if the body has no such title.</returns>
    public static IElement? Take(IElement body, string? known, Account account)
    {
        var top = body.Children.Take(Reach).TakeWhile(IsShort).ToList();
        var titles = top.Where(block => (known is null || HeaderText.IsSame(HeaderText.Of(block), known)) && IsTitle(block, body)).ToList();
        if (titles.Count == 0)
            return null;
        // The window's title, "Tide: The Weir | Pier Institute", may stand over the page's own.
        var whole = HeaderText.Of(titles[0]);
        var title = titles.Skip(1).FirstOrDefault(block => whole.StartsWith($"{HeaderText.Of(block)} ", StringComparison.Ordinal))
            ?? titles[0];
        foreach (var block in top.TakeWhile(block => block != title))
        {
            var text = HeaderText.Of(block);
            if (WrittenDate.Find(text) is not null || Kicker.Date(text) is not null || Byline.Names(text).Count > 0
                || (block.NextElementSibling == title && NameLine.Of(text) is not null))
                continue;
            if (text.Length > 0)
                account.Leave(ProblemCodes.PageLeftOut, BodyWords.Text(block));
            block.Remove();
        }

        return title;
    }

    /// <summary>Whether one of some texts speaks of "this edition of Tide", where Tide is the series in the title.</summary>
    public static bool IsEditionIn(string title, IEnumerable<string> texts) =>
        MetadataReader.SeriesPrefix(title) is { } series && char.IsUpper(series[0])
        && texts.Any(text => text.Contains($"edition of {series}", StringComparison.Ordinal)
            || text.Contains($"issue of {series}", StringComparison.Ordinal)
            || text.StartsWith($"About the {series} ", StringComparison.Ordinal)
            || text == $"About {series}"
            || text.Contains($"ontinue reading {series} ", StringComparison.Ordinal));

    private static bool IsShort(IElement block) =>
        block.LocalName is "hr" or "ul" or "ol" ? block.Children.All(item => item.TextContent.Trim().Length <= LongestLine)
        : FrontText.Of(block) is { Length: <= LongestLine } text && (text.Length > 0 || block.TextContent.Trim().Length == 0);

    private static bool IsTitle(IElement block, IElement body)
    {
        var text = block.LocalName is "p" or "h1" or "h2" or "h3" or "h4" ? HeaderText.Of(block) : "";
        if (text.Length is 0 or > LongestTitle || text[^1] is '.' or ':' || MetadataReader.SeriesPrefix(text) is not { } series
            || !char.IsUpper(series[0]) || series.Length > LongestSeries || !text.StartsWith($"{series}: ", StringComparison.Ordinal))
            return false;
        var whole = body.TextContent;
        return Named(series).Any(named => whole.Contains(named, StringComparison.Ordinal));
    }

    private static string[] Named(string series) =>
        [
            $"edition of {series}", $"issue of {series}", $"{series} series", $"{series} Series", $"About {series}", $"reading {series}",
            $"of the {series} newsletter",
        ];
}
