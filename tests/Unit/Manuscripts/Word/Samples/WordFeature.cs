using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Samples.Word;

/// <summary>Something that an author can put into a Word file, and how to tell that it came through.</summary>
/// <param name="Name">As it stands in the table of <c>docs/word-fidelity.md</c>.</param>
/// <param name="Draft">The file.</param>
/// <param name="CameThrough">A rule about the HTML that any faithful converter can meet, whichever of several right forms it
/// writes.</param>
public sealed record WordFeature(string Name, WordDraft Draft, Func<Page, bool> CameThrough)
{
    public override string ToString() => Name;
}

/// <summary>HTML to ask questions of.</summary>
public sealed class Page(string html)
{
    private readonly IElement _body = new HtmlParser().ParseDocument("<!doctype html><body>" + html).Body!;

    public string Text => Plain(_body.TextContent);

    public int Count(string selector) => _body.QuerySelectorAll(selector).Length;

    /// <summary>The texts of all elements of a selector.</summary>
    public IReadOnlyList<string> Texts(string selector) =>
        [.. _body.QuerySelectorAll(selector).Select(element => Plain(element.TextContent))];

    public bool Has(string selector, string text) => Texts(selector).Contains(text);

    /// <summary>Whether a link with that text leads to an element whose text contains another.</summary>
    public bool Leads(string text, string target) =>
        _body
            .QuerySelectorAll("a[href^='#']")
            .Any(link =>
                Plain(link.TextContent).Contains(text, StringComparison.Ordinal)
                && _body.QuerySelector($"[id='{link.GetAttribute("href")![1..]}']") is { } found
                && Plain((found.TextContent.Trim().Length > 0 ? found : found.ParentElement!).TextContent)
                    .Contains(target, StringComparison.Ordinal)
            );

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
