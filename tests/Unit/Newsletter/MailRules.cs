using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Tests.Unit.Newsletter;

/// <summary>What every mail's HTML keeps to, so that mail programs show it and everybody can read it. Each fault is a sentence.</summary>
internal static partial class MailRules
{
    private const int MostBytes = 100_000;

    private static readonly string[] Forbidden =
    [
        "script", "form", "input", "button", "select", "textarea", "link", "base", "iframe", "object", "embed", "video", "audio", "svg",
        "canvas",
    ];

    private static readonly string[] Layout =
    [
        "position", "float", "display:flex", "display:grid", "display:inline-flex", "display:inline-grid", "grid-template", "columns",
    ];

    // What a style sheet may say: a mail whose style sheet is thrown away must stand as it stood.
    private static readonly HashSet<string> SheetProperties =
        ["color", "background-color", "border-color", "font-family", "color-scheme", "supported-color-schemes"];

    public static IReadOnlyList<string> Faults(string html)
    {
        // What only Outlook reads is read here too.
        var document = new HtmlParser().ParseDocument(Conditional().Replace(html, ""));
        return
        [
            .. Size(html), .. Languages(document), .. Tables(document), .. Pictures(document), .. Links(document), .. Elements(document),
            .. Styles(document), .. Sheets(document), .. Structure(document),
        ];
    }

    /// <summary>Each declaration of every style attribute and style sheet: its property and value.</summary>
    public static IEnumerable<(string Property, string Value)> Declarations(IHtmlDocument document) =>
        document.All.Select(element => element.GetAttribute("style")).OfType<string>()
            .Concat(SheetRules(document).Select(rule => rule.Body)).SelectMany(Split);

    /// <summary>A mail's HTML, with what only Outlook reads.</summary>
    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(Conditional().Replace(html, ""));

    private static IEnumerable<string> Size(string html)
    {
        var bytes = Encoding.UTF8.GetByteCount(html);
        if (bytes >= MostBytes)
            yield return $"It has {bytes} bytes.";
    }

    private static IEnumerable<string> Languages(IHtmlDocument document)
    {
        var wrapper = document.Body!.FirstElementChild!;
        foreach (var (name, element) in new[] { ("html", document.DocumentElement), ("what wraps it all", wrapper) })
            if (string.IsNullOrEmpty(element.GetAttribute("lang")) || element.GetAttribute("dir") is not ("ltr" or "rtl"))
                yield return $"{name} says no language or direction.";
    }

    private static IEnumerable<string> Tables(IHtmlDocument document) => document.QuerySelectorAll("table")
        .Where(table => (table.GetAttribute("role") == "presentation") == HasHeads(table))
        .Select(table => $"A table is neither for looks nor of data: {Shown(table)}");

    private static IEnumerable<string> Pictures(IHtmlDocument document) => document.QuerySelectorAll("img")
        .Where(picture => picture.GetAttribute("alt") is null
            || !int.TryParse(picture.GetAttribute("width"), NumberStyles.None, CultureInfo.InvariantCulture, out var width)
            || width is < 16 or > 600
            || picture.GetAttribute("src")?.StartsWith("https://breakwater.example/media/", StringComparison.Ordinal) != true
            || picture.HasAttribute("srcset"))
        .Select(picture => $"A picture: {Shown(picture)}");

    private static IEnumerable<string> Links(IHtmlDocument document) => document.QuerySelectorAll("a")
        .Where(link => link.GetAttribute("href") is not { } href
            || !Uri.TryCreate(href, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "mailto"))
        .Select(link => $"A link: {Shown(link)}");

    private static IEnumerable<string> Elements(IHtmlDocument document) => document.All
        .Where(element => Forbidden.Contains(element.LocalName)
            || element.Attributes.Any(attribute => attribute.Name.StartsWith("on", StringComparison.Ordinal)))
        .Select(element => $"What has no place in a mail: {Shown(element)}");

    private static IEnumerable<string> Styles(IHtmlDocument document) => Declarations(document)
        .Select(one => $"{one.Property}:{one.Value}")
        .Where(one => Layout.Any(word => one.StartsWith(word, StringComparison.Ordinal)) || one.Contains("url(", StringComparison.Ordinal)
            || one.Contains("expression", StringComparison.Ordinal))
        .Select(one => $"A style: {one}");

    private static IEnumerable<string> Sheets(IHtmlDocument document) => SheetRules(document).SelectMany(rule => Split(rule.Body))
        .Where(one => !SheetProperties.Contains(one.Property)).Select(one => $"Only the style sheet says {one.Property}.");

    private static IEnumerable<string> Structure(IHtmlDocument document)
    {
        if (document.QuerySelectorAll("h1").Length != 1)
            yield return "It has not one main heading.";
        if (document.QuerySelector("meta[name='color-scheme']")?.GetAttribute("content") != "light dark")
            yield return "It does not say that it knows the dark.";
        var preheader = document.Body!.FirstElementChild!.FirstElementChild!;
        if (preheader.GetAttribute("style")?.Contains("display:none", StringComparison.Ordinal) != true
            || preheader.TextContent.Length == 0)
            yield return "No preheader comes first.";
        foreach (var link in document.QuerySelectorAll("a[style*='padding'], a[style*='inline-block']"))
            yield return $"Outlook knows no room around a link: {Shown(link)}";
    }

    private static IEnumerable<(string Selector, string Body)> SheetRules(IHtmlDocument document) =>
        document.QuerySelectorAll("style").SelectMany(style => Rule().Matches(style.TextContent))
            .Select(match => (match.Groups["selector"].Value.Trim(), match.Groups["body"].Value));

    private static IEnumerable<(string Property, string Value)> Split(string style) => style.Split(';', StringSplitOptions.TrimEntries)
        .Where(one => one.Length > 0).Select(one => one.Split(':', 2, StringSplitOptions.TrimEntries))
        .Select(parts => (parts[0], parts.Length > 1 ? parts[1] : ""));

    private static bool HasHeads(IElement table) => table.QuerySelector(":scope > thead th, :scope > tbody > tr > th") is not null;

    private static string Shown(IElement element) => element.OuterHtml[..Math.Min(element.OuterHtml.Length, 200)];

    [GeneratedRegex(@"<!--\[if mso\]>|<!--\[if !mso\]><!-->|<!--<!\[endif\]-->|<!\[endif\]-->")]
    private static partial Regex Conditional();

    [GeneratedRegex(@"(?<selector>[^{}@]+)\{(?<body>[^{}]*)\}")]
    private static partial Regex Rule();
}
