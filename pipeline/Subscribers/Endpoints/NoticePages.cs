using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Theme;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>
/// Answers with a notice in the site's layout. Its address may hold a token, so it is kept, cached and passed on nowhere.
/// </summary>
public sealed class NoticePages(Templates templates, SiteViews site)
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    public async Task<IActionResult> ShowAsync(HttpRequest request, Notice notice) =>
        Answer(request, await RenderAsync(notice), notice.Status);

    /// <summary>Answers with the page where a reader chooses.</summary>
    public async Task<IActionResult> ShowAsync(HttpRequest request, PreferencesView view) => Answer(
        request,
        await templates.RenderAsync("preferences", site.Site, ("page", Page(site.Texts["preferences"])),
            ("chosen", view.Chosen), ("saved", view.Saved), ("action", view.Action), ("leave", view.Leave)),
        StatusCodes.Status200OK);

    private static ContentResult Answer(HttpRequest request, string html, int status)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        return new ContentResult { Content = html, ContentType = "text/html; charset=utf-8", StatusCode = status };
    }

    private Task<string> RenderAsync(Notice notice) => templates.RenderAsync("notice", site.Site, ("page", Page(notice.Title)),
        ("heading", notice.Title), ("text", notice.Text), ("button", notice.Button), ("action", notice.Action));

    private PageView Page(string title) => new() { Title = $"{title} · {site.Site.Title}", Kind = "message", Noindex = true };
}
