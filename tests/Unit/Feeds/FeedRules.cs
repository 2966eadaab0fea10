using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Html.Parser;

namespace Tests.Unit.Feeds;

/// <summary>
/// What of RSS 2.0 and Atom W3C's feed validator looks at and these feeds can break, as a list of what a document breaks. Each begins with
/// the name of the validator's message; the rules are written from the specifications.
/// </summary>
internal static partial class FeedRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    private static readonly XNamespace History = "http://purl.org/syndication/history/1.0";

    /// <param name="address">Where the document is, absolute.</param>
    public static List<string> Broken(string xml, string address)
    {
        var root = XDocument.Parse(xml).Root!;
        var isAtom = root.Name == Atom + "feed";
        var broken = new List<string>();
        var entries = (isAtom ? root.Elements(Atom + "entry") : root.Descendants("item")).ToList();
        Links(root, address, broken);
        Archive(root, broken);
        if (isAtom)
            OfAtom(root, entries, broken);
        else
            OfRss(root.Element("channel")!, entries, xml, broken);
        foreach (var html in entries.Select(entry => (entry.Element(Atom + "content") ?? entry.Element(Content + "encoded"))?.Value))
            Html(html, broken);
        return broken;
    }

    private static void OfAtom(XElement feed, List<XElement> entries, List<string> broken)
    {
        foreach (var element in entries.Prepend(feed))
        {
            foreach (var name in new[] { "id", "title", "updated" })
                Require(element.Elements(Atom + name).Count() == 1, $"MissingElement or DuplicateElement: {name}", broken);
            Require(Uri.IsWellFormedUriString(element.Element(Atom + "id")?.Value, UriKind.Absolute), "InvalidFullLink: id", broken);
            Require(Links(element, "alternate").Count() == 1, "MissingLink or DuplicateAtomLink: alternate", broken);
            foreach (var date in element.Elements().Where(one => one.Name == Atom + "updated" || one.Name == Atom + "published"))
                Require(Rfc3339().IsMatch(date.Value), $"InvalidRFC3339Date: {date.Value}", broken);
            foreach (var text in element.Elements().Where(one => one.Name.LocalName is "title" or "subtitle" or "summary"))
            {
                Require(text.Value.Trim().Length > 0, $"NotBlank: {text.Name.LocalName}", broken);
                Require(
                    (string?)text.Attribute("type") == "html" || !text.Value.AsSpan().ContainsAny('<', '&'),
                    $"ContainsUndeclaredHTML: {text.Value}", broken);
            }
        }
        Require(feed.Elements(Atom + "author").Any() || entries.All(entry => entry.Elements(Atom + "author").Any()),
            "MissingElement: author", broken);
        Unique(entries.Select(entry => entry.Element(Atom + "id")?.Value), "DuplicateEntries", broken);
        Unique(entries.Select(entry => entry.Element(Atom + "updated")?.Value), "DuplicateUpdated", broken);
        Require(
            entries.All(entry => entry.Element(Atom + "content")?.Value.Length > 0), "MissingTextualContent", broken);
    }

    private static void OfRss(XElement channel, List<XElement> items, string xml, List<string> broken)
    {
        foreach (var name in new[] { "title", "link", "description" })
            Require(channel.Elements(name).Count() == 1, $"MissingElement or DuplicateElement: {name}", broken);
        // The characters as they are written: the RSS Best Practices Profile wants them by number.
        foreach (Match text in Plain().Matches(xml))
            Require(!Named().IsMatch(text.Groups["text"].Value), $"CharacterData: {text.Groups["text"].Value}", broken);
        foreach (var item in items)
        {
            Require(item.Element("title")?.Value.Length > 0 || item.Element("description") is not null,
                "ItemMustContainTitleOrDescription", broken);
            Require(item.Elements("guid").Count() == 1, "MissingGuid", broken);
            Require(item.Elements("enclosure").Count() <= 1, "DuplicateEnclosure", broken);
            Require(item.Element("enclosure") is not { } picture || (long?)picture.Attribute("length") >= 0, "UseZeroForUnknown", broken);
            var date = item.Element("pubDate")?.Value ?? "";
            Require(Rfc822().IsMatch(date), $"InvalidRFC2822Date: {date}", broken);
            Require(
                item.Element("description") is not { } before || before.ElementsAfterSelf(Content + "encoded").Any(),
                "NeedDescriptionBeforeContent", broken);
            Require(item.Element("author") is null, "DuplicateItemSemantics: author beside dc:creator", broken);
        }
        Unique(items.Select(item => item.Element("guid")?.Value), "DuplicateValue: guid", broken);
    }

    private static void Links(XElement root, string address, List<string> broken)
    {
        var self = Links(root, "self").Concat(Links(root.Element("channel") ?? root, "self")).Distinct().ToList();
        Require(self.Count == 1, "MissingSelf or MissingAtomSelfLink", broken);
        Require(self.FirstOrDefault()?.Attribute("href")?.Value == address, "SelfDoesntMatchLocation", broken);
        foreach (var link in root.Descendants(Atom + "link").Select(link => (string?)link.Attribute("href"))
                     .Concat(root.Descendants("link").Select(link => link.Value)))
            Require(Uri.IsWellFormedUriString(link, UriKind.Absolute), $"InvalidFullLink: {link}", broken);
        Require(
            root.DescendantsAndSelf().Any(one => one.Name == "language" || one.Attribute(XNamespace.Xml + "lang") is { Value.Length: > 1 }),
            "InvalidLanguage", broken);
        Require(root.Descendants(Atom + "entry").Descendants(History + "archive").All(_ => false), "FeedHistoryRelInEntry", broken);
    }

    private static void Archive(XElement root, List<string> broken)
    {
        if (root.Descendants(History + "archive").FirstOrDefault()?.Parent is { } head)
            Require(Links(head, "current").Count() == 1, "MissingCurrentInArchive", broken);
    }

    private static void Html(string? html, List<string> broken)
    {
        var body = new HtmlParser().ParseDocument(html ?? "").Body!;
        foreach (var element in body.QuerySelectorAll("[href], [src]"))
            Require(
                Uri.IsWellFormedUriString(element.GetAttribute("href") ?? element.GetAttribute("src"), UriKind.Absolute),
                $"ContainsRelRef: {element.OuterHtml}", broken);
        Require(body.QuerySelector("script, style, iframe, object, embed, form, meta, base") is null, $"SecurityRisk: {html}", broken);
        Require(
            body.QuerySelectorAll("*").All(one => one.Attributes.All(
                attribute => attribute.Name != "style" && !attribute.Name.StartsWith("on", StringComparison.Ordinal))),
            $"SecurityRiskAttr or DangerousStyleAttr: {html}", broken);
    }

    private static IEnumerable<XElement> Links(XElement element, string relation) =>
        element.Elements(Atom + "link").Where(link => (string?)link.Attribute("rel") == relation);

    private static void Unique(IEnumerable<string?> values, string rule, List<string> broken) =>
        broken.AddRange(values.GroupBy(value => value).Where(same => same.Count() > 1).Select(same => $"{rule}: {same.Key}"));

    private static void Require(bool holds, string rule, List<string> broken)
    {
        if (!holds)
            broken.Add(rule);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")]
    private static partial Regex Rfc3339();

    [GeneratedRegex(@"^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d \w{3} \d{4} \d\d:\d\d:\d\d [+-]\d{4}$")]
    private static partial Regex Rfc822();

    [GeneratedRegex("<(?<name>title|category)>(?<text>[^<]*)</")]
    private static partial Regex Plain();

    [GeneratedRegex("&(amp|lt);")]
    private static partial Regex Named();
}
