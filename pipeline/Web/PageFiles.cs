using System.Text;
using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Makes files of the site from templates.</summary>
public sealed class PageFiles(Templates templates, SiteViews site, Publication publication)
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>A page at an address of its own.</summary>
    public async Task<SiteFile> PageAsync(string template, PageView page, params (string Name, object? Value)[] values) =>
        new(Encoding.UTF8.GetBytes(await templates.RenderAsync(template, site.Site, [("page", page), .. values])), Html);

    /// <summary>The tombstone of a withdrawn piece.</summary>
    public async Task<SiteFile> GoneAsync() => SiteFile.Gone(await MessageAsync("This piece was withdrawn",
        "It is no longer published here.", new LinkView("The newest pieces", "/")));

    /// <summary>What stands at an address that moved for ever.</summary>
    public async Task<SiteFile> MovedAsync(string location) => SiteFile.Moved(location, await MessageAsync("This page has moved",
        "Its address changed; the old one leads there from now on.", new LinkView("To the page", location)));

    /// <summary>What the gateway shows where there is nothing.</summary>
    public async Task<SiteFile> MissingAsync() => new(await MessageAsync("There is nothing here",
        "The address may be mistyped, or the page was never published.", new LinkView("Search the site", "/search/")), Html, 404);

    /// <summary>A page's title as the browser's tab shows it.</summary>
    public string Title(string name) => name.Length == 0 ? publication.Title : $"{name} · {publication.Title}";

    private async Task<byte[]> MessageAsync(string heading, string text, LinkView link)
    {
        var page = new PageView { Title = Title(heading), Kind = "message", Noindex = true };
        return Encoding.UTF8.GetBytes(await templates.RenderAsync("message", site.Site,
            ("page", page), ("heading", heading), ("paragraphs", new[] { text }), ("link", link)));
    }
}
