using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Pipeline.Feeds;

/// <summary>
/// Makes a fragment of HTML fit for a feed: every link and picture by its absolute address, no ids that would clash among items.
/// </summary>
internal static class AbsoluteHtml
{
    private static readonly string[] Addresses = ["href", "src", "cite"];

    /// <param name="html">Clean HTML.</param>
    /// <param name="page">The address of the page it comes from, absolute; links to notes lead there.</param>
    public static string Of(string html, Uri page)
    {
        var body = new HtmlParser().ParseDocument("<!doctype html><body>").Body!;
        body.InnerHtml = html;
        foreach (var element in body.QuerySelectorAll("*"))
        {
            foreach (var name in Addresses)
                if (element.GetAttribute(name) is { } address)
                    Set(element, name, address, page);
            foreach (var name in element.Attributes.Select(attribute => attribute.Name).Where(IsForPagesOnly).ToList())
                element.RemoveAttribute(name);
        }
        return body.InnerHtml.Trim();
    }

    private static void Set(IElement element, string name, string address, Uri page)
    {
        if (Uri.TryCreate(page, address, out var absolute))
            element.SetAttribute(name, absolute.AbsoluteUri);
        else
            element.RemoveAttribute(name);
    }

    private static bool IsForPagesOnly(string attribute) => attribute is "id" or "class" or "role" or "name"
        || attribute.StartsWith("aria-", StringComparison.Ordinal) || attribute.StartsWith("data-", StringComparison.Ordinal);
}
