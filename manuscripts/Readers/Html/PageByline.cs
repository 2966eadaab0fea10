using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html;

/// <summary>Who wrote a page, as its data, its meta elements and its own byline say.</summary>
internal static class PageByline
{
    private const int MaxLength = 200;

    private const string Marked =
        "[itemprop~='author'] [itemprop~='name'], [itemprop~='author']:not(:has([itemprop~='name'])), a[rel~='author']";

    private static readonly (string Attribute, string Name)[] MetaNames =
    [
        ("property", "dc:creator"), ("name", "dc.creator"), ("name", "dc:creator"), ("name", "dcterms.creator"), ("name", "author"),
        ("property", "author"), ("name", "byl"), ("name", "parsely-author"), ("name", "sailthru.author"), ("property", "article:author"),
        ("name", "article:author"), ("name", "creator"), ("name", "weibo:article:create_at:author"),
    ];

    /// <summary>As many sites' themes name the element of an author's name.</summary>
    private const string Classes =
        ".author-name, .authorname, .byline-name, .byline__name, .byline-author, .byline__author, .post-author, .entry-author, "
        + ".article-author, .article__author, .author.vcard .fn, [class*='byline' i], "
        + ".entry-meta .author, .post-meta .author, .article-meta .author, .story-meta .author";

    private static readonly string[] Leads =
    [
        "written by", "reported by", "posted by", "by:", "by", "par", "von", "por", "door", "di", "af", "av", "text:", "autor:", "author:",
        "authors:", "作者：", "文 |", "記者",
    ];

    public static string? Of(IHtmlDocument page, LinkedData data)
    {
        if (Joined(data.Authors) is { } linked)
            return linked;
        // An address where a name should be (OpenGraph's article:author is mostly a profile) names nobody.
        foreach (var name in MetaNames)
            if (Joined([.. Metas(page, name).Where(IsWriter).DistinctBy(Bare, StringComparer.OrdinalIgnoreCase)]) is { } meta)
                return meta;
        return Joined([
            .. Together(page.QuerySelectorAll(Marked).Where(element => IsName(element.TextContent.Trim())))
                .Select(element => element.TextContent.Trim())
                .DistinctBy(Bare, StringComparer.OrdinalIgnoreCase)
                .Take(6),
        ]) ?? Named(page);
    }

    /// <summary>Other pieces that the page leads to have bylines, too; the piece's own is the first under its title.</summary>
    private static string? Named(IHtmlDocument page)
    {
        var title = page.QuerySelector("h1");
        var named = page.QuerySelectorAll(Classes).Where(element => element.Closest("aside, nav, footer, li") is null)
            .Select(element => (Element: element, Name: Printed(element.TextContent))).Where(one => one.Name is not null).ToList();
        return named.Select(one => one.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() <= 1
            ? named.FirstOrDefault().Name
            : named.FirstOrDefault(one => title?.CompareDocumentPosition(one.Element).HasFlag(DocumentPositions.Following) == true).Name;
    }

    /// <summary>The authors of one piece stand together; names farther off wrote others that the page leads to.</summary>
    private static IEnumerable<IElement> Together(IEnumerable<IElement> marked)
    {
        var all = marked.ToList();
        var line = all.FirstOrDefault()?.ParentElement?.ParentElement;
        return all.Where(element => line?.Contains(element) == true);
    }

    /// <summary>One page may say it in several ways, which differ; the first that says something counts.</summary>
    private static IEnumerable<string> Metas(IHtmlDocument page, (string Attribute, string Name) wanted) =>
        page.QuerySelectorAll($"meta[{wanted.Attribute}][content]")
            .Where(meta => meta.GetAttribute(wanted.Attribute)!.Split(' ').Contains(wanted.Name, StringComparer.OrdinalIgnoreCase))
            .Select(meta => meta.GetAttribute("content")!.Trim())
            .Select(name => wanted.Name.StartsWith("dc", StringComparison.Ordinal) ? Turned(name) : name);

    /// <summary>Dublin Core's records are written as in a catalogue: "Linde, Mara".</summary>
    private static string Turned(string name) =>
        name.Split(',', StringSplitOptions.TrimEntries) is [{ Length: > 0 } last, { Length: > 0 } first] ? $"{first} {last}" : name;

    private static string Bare(string name) => name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..].Trim() : name;

    /// <summary>A printed byline without its first words, its date and its time; null if no name is left.</summary>
    public static string? Printed(string? byline)
    {
        if (PageHints.First(byline) is not { Length: <= MaxLength } text)
            return null;
        foreach (var lead in Leads)
            if (
                text.StartsWith(lead, StringComparison.OrdinalIgnoreCase)
                && text.Length > lead.Length
                && (!char.IsLetter(lead[^1]) || !char.IsLetter(text[lead.Length]))
            )
            {
                text = text[lead.Length..].Trim(' ', ':', '|', '\u00A0');
                break;
            }

        var cut = text.IndexOfAny(['|', '•', '·', '\n', '—', '–', '(', '@', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        text = (cut > 0 ? text[..cut] : cut == 0 ? "" : text).Trim(' ', ',', ';', '/', '-');
        return text.Length > 1 && IsName(text) ? $"By {text}" : null;
    }

    /// <summary>A name, not the account "admin" that a page was written with.</summary>
    private static bool IsWriter(string name) =>
        IsName(name) && !(char.IsAsciiLetterLower(name[0]) && !name.Contains(' ', StringComparison.Ordinal));

    private static bool IsName(string text) =>
        text.Length is > 1 and <= MaxLength
        && !text.Contains("://", StringComparison.Ordinal)
        && !text.Contains("www.", StringComparison.Ordinal)
        && text.Any(char.IsLetter)
        && !text.Contains('{', StringComparison.Ordinal)
        && !text.StartsWith('@')
        && text.Count(c => c == ' ') < 25;

    private static string? Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => null,
        1 => names[0].StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? names[0] : $"By {names[0]}",
        _ => $"By {string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
