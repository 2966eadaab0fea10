using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Cleaning;
using Manuscripts.Editions;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html.Outline;

/// <summary>
/// A page as a plain row of headings, paragraphs and lists: cards and boxes are opened, each line of theirs a paragraph, and what stands
/// around a piece on every page (menus, forms, the foot) is left out.
/// </summary>
internal sealed class PageOutline
{
    private const string Never = "script, style, noscript, template, iframe, form, button, select, input, svg, nav, footer, [role='navigation']";

    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "breadcrumb", "breadcrumbs", "menu", "nav", "navbar", "navigation", "share", "sharing", "social", "signup", "newsletter", "cookie",
        "cookies", "consent", "skip", "skiplink", "footer", "foot", "pagination", "pager", "sidebar", "masthead", "topbar", "comments",
    };

    private static readonly HashSet<string> LabelNames = new(StringComparer.Ordinal)
    {
        "eyebrow", "kicker", "label", "type", "category", "tag", "overline", "format", "badge", "program", "programme", "topic",
    };

    private static readonly HashSet<string> AuthorNames = new(StringComparer.Ordinal) { "byline", "author", "authors", "by", "credit" };

    private static readonly HashSet<string> MetaNames = new(StringComparer.Ordinal) { "meta", "date", "posted", "published", "dateline" };

    private readonly IElement _body;
    private readonly List<INode> _run = [];
    private string? _label;

    private PageOutline(IDocument page) => _body = page.CreateElement("body");

    /// <summary>The page's outline; the page stays as it is.</summary>
    public static IElement Of(IHtmlDocument page)
    {
        var root = page.QuerySelectorAll("main, [role='main']") is { Length: 1 } mains ? mains[0] : page.Body!;
        var outline = new PageOutline(page);
        outline.Walk(root, null);
        outline.Flush(null);
        return outline._body;
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
            if (element.Matches(Never) || (ClassWords.HasAny(element, Around) && element.QuerySelector("h1") is null && element.LocalName is not "p"))
                continue;
            if (element.LocalName is "br" || (Vocabulary.Inline.Contains(element.LocalName) && !HoldsBlocks(element)))
                Inline(element, parent, href);
            else
                Block(element, href);
        }

        Flush(href);
    }

    /// <summary>Words in a row are a paragraph; elements with classes of their own, and nothing between, are lines.</summary>
    private void Inline(IElement element, IElement parent, string? href)
    {
        if (!IsLines(parent))
        {
            _run.Add(element);
            return;
        }
        Flush(href);
        Line(element, element.LocalName is "a" ? [element] : element.ChildNodes, href);
    }

    private void Block(IElement element, string? href)
    {
        Flush(href);
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p":
                Line(element, element.ChildNodes, href);
                break;
            case "ul" or "ol" when element.Children.Any(HoldsBlocks):
                foreach (var item in element.Children)
                    Walk(item, href);
                break;
            case "ul" or "ol" or "table" or "blockquote" or "figure" or "pre" or "hr" or "dl" or "img" or "picture" or "video":
                _body.AppendChild(element.Clone());
                break;
            case "time":
                Line(element, element.ChildNodes, href);
                break;
            case "a":
                Walk(element, element.GetAttribute("href"));
                break;
            default:
                if (HoldsBlocks(element) || IsLines(element))
                    Walk(element, href);
                else
                    Line(element, element.ChildNodes, href);
                break;
        }
    }

    private void Flush(string? href)
    {
        if (_run.Any(node => node.TextContent.Trim().Length > 0))
            Line(null, [.. _run], href);
        _run.Clear();
    }

    private void Line(IElement? from, IEnumerable<INode> nodes, string? href)
    {
        var line = _body.Owner!.CreateElement(from?.LocalName is { Length: 2 } name && name[0] == 'h' ? name : "p");
        foreach (var node in nodes)
            line.AppendChild(node.Clone());
        var text = Form.TextOf(line).Trim();
        if (text.Length == 0 && line.QuerySelector("img") is null)
            return;
        if (from is not null && from.LocalName is not "p" && ClassWords.HasAny(from, LabelNames) && text.Length < 40 && line.LocalName is "p")
        {
            _label = text;
            return;
        }
        if (from is not null && ClassWords.HasAny(from, MetaNames) && text.Length < 120 && from.QuerySelector("time, [rel='author']") is not null)
            return;
        if (from is not null && ClassWords.HasAny(from, AuthorNames) && Byline.Names(text).Count == 0 && NameList.SplitStrictly(text).Count > 0)
            line.TextContent = $"By {text}";
        if (href is not null && line.LocalName is not "p")
            Wrap(line, "a").SetAttribute("href", href);
        var isTitle = line.LocalName is not "p" || Form.IsWholly(line, "a");
        if (isTitle && _label is { } label && MediumWords.Of(label) is not null)
            line.InsertBefore(line.Owner!.CreateTextNode($"{label} | "), line.FirstChild);
        if (isTitle)
            _label = null;
        // Titles of cards are to look alike, whatever labels some of them have.
        if (isTitle && line.LocalName is "p")
            Wrap(line, "strong");
        _body.AppendChild(line);
    }

    private static IElement Wrap(IElement line, string name)
    {
        var wrapped = line.Owner!.CreateElement(name);
        wrapped.Append([.. line.ChildNodes]);
        line.AppendChild(wrapped);
        return wrapped;
    }

    private static bool HoldsBlocks(IElement element) =>
        element.Children.Any(child => !Vocabulary.Inline.Contains(child.LocalName) && child.LocalName is not ("br" or "time") || HoldsBlocks(child));

    private static bool IsLines(IElement parent) =>
        parent.LocalName is not "p" && parent.ChildElementCount > 1
        && parent.Children.All(child => child.ClassName is { Length: > 0 } && child.LocalName is "span" or "a" or "time" or "em" or "strong")
        && parent.ChildNodes.OfType<IText>().All(text => text.Data.Trim().Length == 0);
}
