using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html.Clutter;

/// <summary>Turns bold, italic and the like that are only style into elements, and empty spans into nothing.</summary>
internal sealed class InlineStyles : IClutter
{
    public void Undo(IHtmlDocument page)
    {
        var styles = new StyleText(page);
        foreach (var element in page.QuerySelectorAll("b, strong").Where(element => StyleText.IsBold(styles.Of(element)) is false).ToList())
            Unwrap(element);
        foreach (var span in page.QuerySelectorAll("span, font").ToList())
            Replace(span, styles.Of(span), page);
    }

    private static void Replace(IElement span, string style, IHtmlDocument page)
    {
        foreach (var name in Elements(style, isInHeading: span.Closest("h1, h2, h3, h4, h5, h6") is not null))
        {
            if (string.IsNullOrWhiteSpace(span.TextContent) && span.QuerySelector("img") is null)
                break;
            var inner = page.CreateElement(name);
            inner.Append([.. span.ChildNodes]);
            span.AppendChild(inner);
        }

        if (span.GetAttribute("lang") is null && span.GetAttribute("dir") is null)
            Unwrap(span);
    }

    private static IEnumerable<string> Elements(string style, bool isInHeading)
    {
        if (StyleText.IsBold(style) is true && !isInHeading)
            yield return "strong";
        if (StyleText.IsItalic(style) is true)
            yield return "em";
        if (StyleText.IsStruck(style))
            yield return "s";
        if (StyleText.VerticalAlign(style) is { } raised)
            yield return raised == "super" ? "sup" : "sub";
    }

    private static void Unwrap(IElement element) => element.Replace([.. element.ChildNodes]);
}
