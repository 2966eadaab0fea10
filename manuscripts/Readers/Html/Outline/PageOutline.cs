using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Cleaning;
using Manuscripts.Editions;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html.Outline;

/// <summary>
/// A page as a plain row of headings, paragraphs and lists: cards and boxes are opened, each line of theirs a paragraph, and what stands
/// around a piece on every page (menus, forms, the foot) is left out.
/// </summary>
internal sealed class PageOutline
{
    private const string Never = "script, style, noscript, template, iframe, button, select, input, svg, nav, footer, [role='navigation']";

    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "breadcrumb", "breadcrumbs", "menu", "nav", "navbar", "navigation", "cookie", "cookies", "consent", "skip", "skiplink", "footer",
        "foot", "pagination", "pager", "sidebar", "masthead", "topbar",
    };

    /// <summary>Names that a whole edition may have, too: only a small box is one of these.</summary>
    private static readonly HashSet<string> Boxes = new(StringComparer.Ordinal)
    {
        "share", "sharing", "social", "signup", "newsletter", "comments", "subscribe",
    };

    /// <summary>In words.</summary>
    private const int LongestBox = 100;

    private static readonly HashSet<string> LabelNames = new(StringComparer.Ordinal)
    {
        "eyebrow", "kicker", "label", "type", "category", "tag", "overline", "format", "badge", "program", "programme", "topic",
    };

    private static readonly HashSet<string> PeopleNames = new(StringComparer.Ordinal) { "people", "persons", "experts", "speakers",
        "contributors" };

    private static readonly HashSet<string> AuthorNames = new(StringComparer.Ordinal) { "byline", "author", "authors", "by", "credit" };

    private static readonly HashSet<string> TitleNames = new(StringComparer.Ordinal) { "title", "headline", "heading" };

    private static readonly HashSet<string> MetaNames = new(StringComparer.Ordinal) { "meta", "date", "posted", "published", "dateline" };

    private static readonly HashSet<string> DekNames = new(StringComparer.Ordinal)
    {
        "dek", "deck", "standfirst", "subtitle", "subhead", "subheading", "subheadline", "tagline", "strapline", "lede", "lead", "excerpt",
    };

    /// <summary>In characters: what is longer is an introduction.</summary>
    private const int LongestDek = 200;

    /// <summary>In characters: "and", "|" between the lines of a card.</summary>
    private const int LongestMark = 3;

    private readonly IElement _body;
    private readonly List<INode> _run = [];
    private string? _label;
    private string? _dek;

    private PageOutline(IDocument page) => _body = page.CreateElement("body");

    /// <summary>The page's outline, and the line under its title if the page names it so; the page stays as it is.</summary>
    public static (IElement Body, string? Dek) Of(IHtmlDocument page)
    {
        var root = page.QuerySelectorAll("main, [role='main']") is { Length: 1 } mains ? mains[0] : page.Body!;
        var outline = new PageOutline(page);
        outline.Walk(root, null);
        foreach (var heading in page.QuerySelectorAll("h2, h3, h4, h5").Where(heading => !root.Contains(heading)))
            if (heading.ParentElement is { } box && SectionNames.IsRelated(Form.TextOf(heading))
                && heading.Closest("nav, header, footer") is null)
                outline.Walk(box, null);
        return (outline._body, outline._dek);
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
            if (element.Matches(Never) || IsAround(element) || (element.LocalName is "form" && !HoldsItems(element)))
                continue;
            if (element.LocalName is "br" || (IsInline(element) && !HoldsBlocks(element)))
                Inline(element, parent, href);
            else
                Block(element, href);
        }

        Flush(href);
    }

    /// <summary>Words in a row are a paragraph; elements with classes of their own, and nothing between, are lines.</summary>
    private void Inline(IElement element, IElement parent, string? href)
    {
        if (element.GetAttribute("role") is not "heading" && !IsLines(parent) && !(element.LocalName is "a" && IsLines(element)))
        {
            _run.Add(element);
            return;
        }
        Flush(href);
        if (element.LocalName is "a" && IsLines(element))
            Walk(element, element.GetAttribute("href"));
        else
            Line(element, element.LocalName is "a" ? [element] : element.ChildNodes, href);
    }

    private static bool HoldsItems(IElement element) =>
        element.QuerySelectorAll("h2 a[href], h3 a[href], h4 a[href], p b a[href], p strong a[href]").Length > 2;

    private static bool IsAround(IElement element) =>
        element.LocalName is not "p" && element.QuerySelector("h1") is null && !HoldsItems(element)
        && (ClassWords.HasAny(element, Around) || (ClassWords.HasAny(element, Boxes)
            && BodyWords.Count(BodyWords.Text(element)) <= LongestBox));

    private void Block(IElement element, string? href)
    {
        Flush(href);
        switch (element.LocalName)
        {
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "p" or "dt":
                Line(element, element.ChildNodes, href);
                break;
            case "ul" or "ol" when Says(element, AuthorNames) || ClassWords.HasAny(element, PeopleNames):
                var names = _body.Owner!.CreateElement("p");
                names.TextContent = $"By {string.Join(", ", element.Children.Select(item => Form.TextOf(item).Trim()))}";
                Line(names, names.ChildNodes, null);
                break;
            case "ul" or "ol" when element.Children.Any(item => HoldsBlocks(item) || IsLines(item) || item.Children.Any(IsLines))
                || element.ChildElementCount == 1:
                foreach (var item in element.Children)
                    Walk(item, href);
                break;
            case "dl" when element.QuerySelector("dt a[href]") is not null:
                Walk(element, href);
                break;
            case "table" when IsLayout(element):
                foreach (var cell in element.QuerySelectorAll("td").Where(cell => cell.Closest("table") == element))
                    Walk(cell, href);
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
        var line = _body.Owner!.CreateElement(NameOf(from));
        foreach (var node in nodes)
            line.AppendChild(node.Clone());
        var text = Form.TextOf(line).Trim();
        if (text.Length <= LongestMark && !text.Any(char.IsUpper) && line.QuerySelector("img") is null)
            return;
        if (from is not null && Says(from, LabelNames) && text.Length < 40 && line.LocalName is "p")
        {
            _label = text;
            return;
        }
        if (from is not null && Says(from, MetaNames) && text.Length < 120 && from.QuerySelector("time, [rel='author']") is not null)
            return;
        if (from is not null && _dek is null && !_body.Children.Any(IsText) && text.Length <= LongestDek
            && Says(from, DekNames) && !SectionNames.IsUsual(text) && _body.QuerySelector("h1") is not null)
        {
            _dek = text;
            return;
        }
        if (from is not null && Says(from, AuthorNames) && from.QuerySelector("em, i, cite") is null && Byline.Names(text).Count == 0
            && Byline.Names($"By {text}").Count > 0)
        {
            line = _body.Owner!.CreateElement("p");
            line.TextContent = $"By {text}";
        }

        if (line.LocalName is "p" && Form.IsWholly(line, "a") && PersonName.Fits(text) && LeadsToPerson(line))
            line.TextContent = $"By {text}";
        if (href is not null && (line.LocalName is not "p" || from?.LocalName is "strong" or "b" || (from is not null
            && Says(from, TitleNames))))
            Wrap(line, "a").SetAttribute("href", href);
        var isTitle = line.LocalName is not "p" || Form.IsWholly(line, "a");
        if (isTitle && _label is { } label && (MediumWords.Is(label) || KnownOutlets.Contains(label)))
            line.InsertBefore(line.Owner!.CreateTextNode($"{label} | "), line.FirstChild);
        if (isTitle)
            _label = null;
        if (line.LocalName is "h1" && _body.QuerySelector("h1") is null)
            Begin();
        // Titles of cards are to look alike, whatever labels some of them have.
        if (isTitle && line.LocalName is "p")
            Wrap(line, "strong");
        _body.AppendChild(line);
    }

    /// <summary>What stands over the title is the site's, but for dates and names.</summary>
    private void Begin()
    {
        foreach (var before in _body.Children.Where(IsText).ToList())
            before.Remove();
    }

    private static bool IsText(IElement line) =>
        Form.TextOf(line) is var text && WrittenDate.Find(text) is null && Byline.Names(text).Count == 0 && line.LocalName is not "h1";

    /// <summary>A table without headings whose cells hold more than a figure places parts of the page.</summary>
    private static bool IsLayout(IElement table) =>
        table.QuerySelector("th, caption") is null
        && (table.QuerySelector("table, h1, h2, h3, h4, p") is not null
            || table.QuerySelector("td a[href]")?.Closest("td")?.QuerySelector("br") is not null);

    /// <summary>A heading's name, by its element or its role (WAI-ARIA, heading).</summary>
    private static string NameOf(IElement? from) => from switch
    {
        { LocalName: { Length: 2 } name } when name[0] == 'h' && char.IsDigit(name[1]) => name,
        { LocalName: "dt" } => "h4",
        not null when from.GetAttribute("role") is "heading" && from.GetAttribute("aria-level") is ['1' or '2' or '3' or '4' or '5'
            or '6'] level => $"h{level}",
        _ => "p",
    };

    /// <summary>"/experts/jane-doe": where sites tell of their people.</summary>
    private static bool LeadsToPerson(IElement line) => line.QuerySelector("a[href]")?.GetAttribute("href") is { } address
        && ClassWords.Of(address).Any(word => word is "people" or "person" or "expert" or "experts" or "author" or "authors" or "staff"
            or "profile"
            or "profiles" or "team" or "bio" or "fellow" or "fellows" or "scholar" or "scholars" or "about");

    private static IElement Wrap(IElement line, string name)
    {
        var wrapped = line.Owner!.CreateElement(name);
        wrapped.Append([.. line.ChildNodes]);
        line.AppendChild(wrapped);
        return wrapped;
    }

    /// <summary>Whether an element, or one that holds nothing but it, is named so.</summary>
    private static bool Says(IElement element, IReadOnlySet<string> names) => ClassWords.HasAny(element, names)
        || (element.ParentElement is { ChildElementCount: 1 } box && box.LocalName is not ("body" or "main" or "article")
            && ClassWords.HasAny(box, names));

    private static bool HoldsBlocks(IElement element) =>
        element.Children.Any(child => !IsInline(child) || HoldsBlocks(child));

    private static bool IsInline(IElement element) =>
        Vocabulary.Inline.Contains(element.LocalName) || element.LocalName is "br" or "b" or "i" or "u" or "span" or "font" or "big"
            or "wbr";

    /// <summary>Whether elements stand in it, some with classes of their own, as in a card, and no words between them.</summary>
    private static bool IsLines(IElement parent) =>
        parent.LocalName is not "p" && parent.ChildElementCount > 1
        && (HoldsBlocks(parent) || parent.LocalName is "a" or "li" or "div" || parent.Children.All(child =>
            child.ClassName is { Length: > 0 }))
        && parent.Children.Any(child => child.ClassName is { Length: > 0 })
        && parent.ChildNodes.OfType<IText>().All(text => text.Data.Trim().Length == 0)
        && parent.Children.All(child => child.LocalName is not "br" && child.TextContent.Trim().ToLowerInvariant() is not ("by"
            or "and" or "&" or ","));
}
