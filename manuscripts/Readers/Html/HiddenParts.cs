using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Cleaning;
using Manuscripts.Metadata;
using Manuscripts.Readers.Html.Clutter;

namespace Manuscripts.Readers.Html;

/// <summary>Takes out what a page does not show: <c>hidden</c>, and what its styles make invisible.</summary>
internal static class HiddenParts
{
    /// <summary>Their texts. A page that hides all it has, until its scripts have run, hides nothing.</summary>
    public static IReadOnlyList<string> Take(IHtmlDocument page, PageKind kind)
    {
        if (page.Body is not { } body)
            return [];
        // A site's rules depend on its scripts and on the screen; a writing program's do not.
        var styles = kind is PageKind.Document or PageKind.PlainPage ? new StyleText(page) : null;
        var hidden = body.QuerySelectorAll("[hidden], [style], [class]")
            .Where(element =>
                IsHidden(element, styles)
                && !element.Ancestors<IElement>().Any(around => around != body && IsHidden(around, styles))
            )
            .ToList();
        if (hidden.Count == 0)
            return [];
        var texts = hidden.Select(element => BodyWords.Text(element)).ToList();
        if (kind == PageKind.SitePage && texts.Sum(text => text.Length) * 2 > BodyWords.Text(body).Length)
            return [];
        hidden.ForEach(element => element.Remove());
        return texts;
    }

    private static bool IsHidden(IElement element, StyleText? styles) =>
        element.LocalName is not ("body" or "html" or "script" or "style" or "template" or "noscript" or "img")
        && (
            element.HasAttribute("hidden")
            || (element.GetAttribute("style") is { Length: > 0 } own && HiddenStyle.Fits(own))
            || (styles is not null && element.ClassList.Length > 0 && HiddenStyle.Fits(styles.Of(element))));
}
