using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Mail;
using Pipeline.Model;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>Answers with a notice. Its address may hold a token, so it is kept, cached and passed on nowhere.</summary>
internal sealed class NoticePages(MailTemplates templates, Publication publication)
{
    private const string Policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

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
            Content = await templates.HtmlAsync("subscribe/notice", new NoticeModel(publication, notice, publication.Address.AbsolutePath)),
            ContentType = "text/html; charset=utf-8",
            StatusCode = notice.Status,
        };
    }
}
