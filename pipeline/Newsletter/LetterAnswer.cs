using Microsoft.AspNetCore.Mvc;
using MimeKit;

namespace Pipeline.Newsletter;

/// <summary>A letter as a browser shows it: its own styles and pictures, no script, no form, kept nowhere.</summary>
internal sealed class LetterAnswer : ContentResult
{
    private const string Policy =
        "default-src 'none'; style-src 'unsafe-inline'; img-src https: http: data:; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    public LetterAnswer(MimeMessage message, bool asText)
    {
        ContentType = asText ? "text/plain; charset=utf-8" : "text/html; charset=utf-8";
        Content = asText ? message.TextBody : message.HtmlBody;
    }

    public override Task ExecuteResultAsync(ActionContext context)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        return base.ExecuteResultAsync(context);
    }
}
