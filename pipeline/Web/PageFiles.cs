using System.Text;
using Model;
using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Makes files of the site from templates.</summary>
public sealed class PageFiles(Templates templates, SiteViews site, Publication publication)
{
    public const string Html = "text/html; charset=utf-8";

    /// <summary>Names the theme's templates that are in use: pages that are kept hold as long as it stays.</summary>
    public string Theme => templates.Fingerprint;

    /// <summary>A page at an address of its own.</summary>
    public async Task<SiteFile> PageAsync(string template, PageView page, params (string Name, object? Value)[] values) =>
        new(Encoding.UTF8.GetBytes(await templates.RenderAsync(template, site.Site, [("page", page), .. values])), Html);

    /// <summary>The tombstone of a withdrawn piece.</summary>
    /// <param name="note">Why it was withdrawn, as its editors say it; null for nothing.</param>
    public async Task<SiteFile> GoneAsync(string? note = null) => SiteFile.Gone(await MessageAsync(
        "gone", null, note is null ? [site.Texts["gone_text"]] : [note, site.Texts["gone_text"]]));

    /// <summary>What stands at an address that moved for ever.</summary>
    public async Task<SiteFile> MovedAsync(string location) => SiteFile.Moved(
        location, await MessageAsync("moved", new LinkView(site.Texts["moved_link"], location), site.Texts["moved_text"]));

    /// <summary>What the gateway shows where there is nothing.</summary>
    public async Task<SiteFile> MissingAsync() => new(await MessageAsync("missing", null, site.Texts["missing_text"]), Html, 404);

    /// <summary>A page's title as the browser's tab shows it.</summary>
    public string Title(string name) => name.Length == 0 ? publication.Title : $"{name} · {publication.Title}";

    /// <summary>The absolute address of the picture that stands for pages without one of their own.</summary>
    public string Card => publication.Absolute(SitePages.CardAddress).AbsoluteUri;

    private async Task<byte[]> MessageAsync(string name, LinkView? link, params string[] paragraphs)
    {
        var page = new PageView
        {
            Title = Title(site.Texts[name]),
            Description = paragraphs[^1],
            Kind = "message",
            Noindex = true,
            Image = Card,
        };
        return Encoding.UTF8.GetBytes(await templates.RenderAsync("message", site.Site,
            ("page", page), ("heading", site.Texts[name]), ("paragraphs", paragraphs), ("link", link), ("message", name)));
    }
}
