using System.Globalization;
using AngleSharp.Dom;
using Model;

namespace Manuscripts.Cleaning;

/// <summary>
/// Headings get ids from their text, other places only where a link in the piece leads to them. Every id has a prefix, so that none can
/// clash with the page's own or shadow a property of the document ("DOM clobbering").
/// </summary>
internal sealed class Ids : ICleaningStep
{
    private const string HeadingPrefix = "h-";
    private const string PlacePrefix = "p-";

    public void Apply(IElement body, CleaningContext context)
    {
        var wanted = body.QuerySelectorAll("a[href^='#']").Select(Fragment).ToHashSet(StringComparer.Ordinal);
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = new HashSet<string>(StringComparer.Ordinal);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var element in body.QuerySelectorAll("h2, h3, h4, h5, h6"))
            Give(element, HeadingPrefix + Slug.From(element.TextContent), renamed, given, counts);
        foreach (var element in body.QuerySelectorAll("[id]").Where(element => !IsHeading(element)))
        {
            if (element.Id is { Length: > 0 } id && wanted.Contains(id) && !renamed.ContainsKey(id))
                Give(element, Place(id), renamed, given, counts);
            else
                element.RemoveAttribute("id");
        }

        foreach (var link in body.QuerySelectorAll("a").ToList())
            Point(link, renamed);
    }

    private static void Give(
        IElement element, string id, Dictionary<string, string> renamed, HashSet<string> given, Dictionary<string, int> counts)
    {
        var unique = id;
        // Counted on from the last of the same name: trying each anew would take the square of their number.
        for (var n = counts.GetValueOrDefault(id, 2); !given.Add(unique); n++)
            (unique, counts[id]) = (string.Create(CultureInfo.InvariantCulture, $"{id}-{n}"), n + 1);
        if (element.Id is { Length: > 0 } old)
            renamed.TryAdd(old, unique);
        element.Id = unique;
    }

    private static string Place(string id) =>
        PlacePrefix + Slug.From(id.StartsWith(PlacePrefix, StringComparison.Ordinal) ? id[PlacePrefix.Length..] : id);

    private static void Point(IElement link, Dictionary<string, string> renamed)
    {
        if (link.GetAttribute("href") is not { } href)
        {
            if (!link.HasAttribute("id"))
                link.Replace([.. link.ChildNodes]);
            return;
        }

        if (!href.StartsWith('#'))
            return;
        if (renamed.TryGetValue(Fragment(link), out var id))
            link.SetAttribute("href", "#" + id);
        else if (link.ClassList.Contains("footnote-back"))
            // Its arrow means nothing without the place it led to.
            link.Remove();
        else
            link.Replace([.. link.ChildNodes]);
    }

    private static string Fragment(IElement link) => Uri.UnescapeDataString(link.GetAttribute("href")![1..]);

    private static bool IsHeading(IElement element) => element.LocalName is "h2" or "h3" or "h4" or "h5" or "h6";
}
