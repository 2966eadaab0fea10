using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Editions;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html.Outline;

/// <summary>
/// A page as a plain row of headings, paragraphs and lists: cards and boxes are opened, each line of theirs a paragraph, and what stands
/// around a piece on every page (menus, forms, the foot) is left out.
/// </summary>
internal sealed class PageOutline
{
    private const string Never = "script, style, noscript, template, iframe, button, select, input, svg, nav, footer, [role='navigation']";

    private readonly List<INode> _run = [];
    private readonly OutlineLines _lines;

    private PageOutline(IDocument page) => _lines = new OutlineLines(page);

    /// <summary>The page's outline, and the lines over and under its title if the page names them so; the page stays as it is.</summary>
    public static (IElement Body, string? Dek, string? Eyebrow) Of(IHtmlDocument page)
    {
        var root = page.QuerySelectorAll("main, [role='main']") is { Length: 1 } mains ? mains[0] : page.Body!;
        var outline = new PageOutline(page);
        outline.Walk(root, null);
        foreach (var heading in page.QuerySelectorAll("h2, h3, h4, h5").Where(heading => !root.Contains(heading)))
            if (heading.ParentElement is { } box && SectionNames.IsRelated(Form.TextOf(heading))
                && heading.Closest("nav, header, footer") is null)
                outline.Walk(box, null);
        return (outline._lines.Body, outline._lines.Dek, outline._lines.Eyebrow);
    }

    private void Walk(IElement parent, string? href)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is not IElement element)
            {
                if (node is IText { Data: var data } && (data.Trim().Length > 0 || _run.Count > 0))
                    _run.Add(node);
                continue;
            }

            if (element.Matches(Never) || NamedParts.IsAround(element) || (element.LocalName is "form" && !NamedParts.HoldsItems(element)))
                continue;
            if (element.LocalName is "br" || (Shapes.IsInline(element) && !Shapes.HoldsBlocks(element)))
                Inline(element, parent, href);
            else
                Block(element, href);
        }

        Flush(href);
    }

    /// <summary>Words in a row are a paragraph; elements with classes of their own, and nothing between, are lines.</summary>
    private void Inline(IElement element, IElement parent, string? href)
    {
        var isCard = element.LocalName is "a" && Shapes.IsLines(element);
        if (!isCard && element.GetAttribute("role") is not "heading" && !Shapes.IsLines(parent))
        {
            _run.Add(element);
            return;
        }

        Flush(href);
        if (isCard)
            Walk(element, element.GetAttribute("href"));
        else
            _lines.Add(element, element.LocalName is "a" ? [element] : element.ChildNodes, href);
    }

    private void Block(IElement element, string? href)
    {
        Flush(href);
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "dt" or "time":
                _lines.Add(element, element.ChildNodes, href);
                break;
            case "ul" or "ol" when NamedParts.Says(element, NamedParts.Authors) || ClassWords.HasAny(element, NamedParts.People):
                var names = element.Owner!.CreateElement("p");
                names.TextContent = $"By {string.Join(", ", element.Children.Select(item => Form.TextOf(item).Trim()))}";
                _lines.Add(null, names.ChildNodes, null);
                break;
            case "ul" or "ol" when Shapes.IsOfCards(element):
                foreach (var item in element.Children)
                    Walk(item, href);
                break;
            case "table" when Shapes.IsLayout(element):
                foreach (var cell in element.QuerySelectorAll("td").Where(cell => cell.Closest("table") == element))
                    Walk(cell, href);
                break;
            case "dl" when element.QuerySelector("dt a[href]") is not null:
                Walk(element, href);
                break;
            case "ul" or "ol" or "table" or "blockquote" or "figure" or "pre" or "hr" or "dl" or "img" or "picture" or "video":
                _lines.AddWhole(element);
                break;
            case "a":
                Walk(element, element.GetAttribute("href"));
                break;
            case var _ when Shapes.HoldsBlocks(element) || Shapes.IsLines(element):
                Walk(element, href);
                break;
            default:
                _lines.Add(element, element.ChildNodes, href);
                break;
        }
    }

    private void Flush(string? href)
    {
        if (_run.Any(node => node.TextContent.Trim().Length > 0))
            _lines.Add(null, [.. _run], href);
        _run.Clear();
    }
}
