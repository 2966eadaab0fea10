using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html;

/// <summary>Who wrote a page, as its data, its meta elements and its own byline say.</summary>
internal static class PageByline
{
    private const int MaxLength = 200;

    private static readonly string[] Leads = ["written by", "reported by", "posted by", "by:", "by", "par", "von", "por", "door", "di", "af", "av", "text:", "autor:", "author:", "authors:", "作者：", "文 |", "記者"];

    public static string? Of(IHtmlDocument page, LinkedData data)
    {
        if (Joined(data.Authors) is { } linked)
            return linked;
        var named = page.QuerySelectorAll("meta[name][content], meta[property][content]")
            .Where(meta => $"{meta.GetAttribute("name")} {meta.GetAttribute("property")}".ToLowerInvariant().Split(' ').Any(name => name is "author" or "parsely-author" or "dc.creator" or "dc:creator" or "dcterms.creator" or "article:author" or "sailthru.author" or "byl" or "creator" or "weibo:article:create_at:author"))
            .Select(meta => meta.GetAttribute("content")!.Trim()).ToList();
        // An address where a name should be (OpenGraph's article:author is mostly a profile) names nobody.
        if (Joined([.. named.Where(IsName).Distinct(StringComparer.Ordinal)]) is { } meta)
            return meta;
        return Joined([.. page.QuerySelectorAll("[itemprop~='author'] [itemprop~='name'], [itemprop~='author']:not(:has([itemprop~='name'])), a[rel~='author']").Select(element => element.TextContent.Trim()).Where(IsName).Distinct(StringComparer.Ordinal).Take(6)]);
    }

    /// <summary>A printed byline without its first words, its date and its time; null if no name is left.</summary>
    public static string? Printed(string? byline)
    {
        if (PageHints.First(byline) is not { Length: <= MaxLength } text)
            return null;
        foreach (var lead in Leads)
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && text.Length > lead.Length && (!char.IsLetter(lead[^1]) || !char.IsLetter(text[lead.Length])))
            {
                text = text[lead.Length..].Trim(' ', ':', '|', '\u00A0');
                break;
            }

        var cut = text.IndexOfAny(['|', '•', '·', '\n', '—', '–', '(', '@', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
        text = (cut > 0 ? text[..cut] : cut == 0 ? "" : text).Trim(' ', ',', ';', '/', '-');
        return text.Length > 1 && IsName(text) ? $"By {text}" : null;
    }

    private static bool IsName(string text) => text.Length is > 1 and <= MaxLength && !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.Ordinal)
        && text.Any(char.IsLetter) && !text.Contains('{', StringComparison.Ordinal) && !text.StartsWith('@') && text.Count(c => c == ' ') < 25;

    private static string? Joined(IReadOnlyList<string> names) => names.Count switch
    {
        0 => null,
        1 => names[0].StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? names[0] : $"By {names[0]}",
        _ => $"By {string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
