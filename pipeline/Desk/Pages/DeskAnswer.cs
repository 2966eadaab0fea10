using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Pipeline.Desk.Pages;

/// <summary>A page of the desk: nothing of another site in it, in no frame of another site, kept nowhere.</summary>
internal sealed class DeskAnswer(byte[] bytes, string contentType, int status = StatusCodes.Status200OK, bool isAsset = false)
    : IActionResult
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
        + "base-uri 'none'; frame-ancestors 'none'";

    public static DeskAnswer Html(string page, int status = StatusCodes.Status200OK) =>
        new(Encoding.UTF8.GetBytes(page), "text/html; charset=utf-8", status);

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = bytes.Length;
        response.Headers.ContentSecurityPolicy = Policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = isAsset ? "private, max-age=31536000, immutable" : "no-store";
        await response.Body.WriteAsync(bytes, context.HttpContext.RequestAborted);
    }
}
