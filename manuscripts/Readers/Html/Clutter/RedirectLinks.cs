using AngleSharp.Html.Dom;
using Model;

namespace Manuscripts.Readers.Html.Clutter;

/// <summary>Links through a redirector lead where they lead in the end.</summary>
internal sealed class RedirectLinks : IClutter
{
    public void Undo(IHtmlDocument page)
    {
        foreach (var link in page.QuerySelectorAll("a[href]"))
            if (Target(link.GetAttribute("href")!) is { } target)
                link.SetAttribute("href", target);
    }

    /// <summary>Where a redirecting address leads; null if it redirects nowhere.</summary>
    public static string? Target(string address)
    {
        if (!WebAddress.TryParse(address, out var uri))
            return null;
        var isRedirect = (uri.Host is "www.google.com" or "google.com" && uri.AbsolutePath == "/url")
            || uri.Host.EndsWith(".safelinks.protection.outlook.com", StringComparison.OrdinalIgnoreCase);
        if (!isRedirect)
            return null;
        var query = System.Web.HttpUtility.ParseQueryString(uri.Query);
        var target = query["q"] ?? query["url"];
        return target is { Length: > 0 } ? target : null;
    }
}
