using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Theme;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>Answers with a notice in the site's layout. Its address may hold a token, so it is kept, cached and passed on nowhere.</summary>
public sealed class NoticePages(Templates templates, SiteViews site)
{
    private const string Policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public async Task<IActionResult> ShowAsync(HttpRequest request, Notice notice)
    {
        var headers = request.HttpContext.Response.Headers;
        headers.CacheControl = "no-store";
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        return new ContentResult
        {
            Content = await RenderAsync(notice),
            ContentType = "text/html; charset=utf-8",
            StatusCode = notice.Status,
        };
    }

    private Task<string> RenderAsync(Notice notice) => templates.RenderAsync("notice", site.Site,
        ("page", new PageView { Title = $"{notice.Title} · {site.Site.Title}", Kind = "message", Noindex = true }),
        ("heading", notice.Title), ("text", notice.Text), ("button", notice.Button), ("action", notice.Action));
}
