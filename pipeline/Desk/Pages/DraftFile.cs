using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Pipeline.Desk.Pages;

/// <summary>
/// A draft as its author uploaded it, to be kept as a file and never opened on the desk's origin: whatever is in it, no browser shows it,
/// guesses its type or runs it.
/// </summary>
/// <param name="name">The draft's path; its last part is the file's name.</param>
internal sealed class DraftFile(string name, BinaryData bytes) : IActionResult
{
    // RFC 6266: what is no ASCII goes into filename*, so a hostile name cannot end the header.
    private readonly string _disposition = Disposition(Path.GetFileName(name));

    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        var content = bytes.ToMemory();
        response.ContentType = "application/octet-stream";
        response.ContentLength = content.Length;
        response.Headers.ContentDisposition = _disposition;
        response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers.CacheControl = "no-store";
        await response.Body.WriteAsync(content, context.HttpContext.RequestAborted);
    }

    private static string Disposition(string file)
    {
        var header = new ContentDispositionHeaderValue("attachment");
        header.SetHttpFileName(file);
        return header.ToString();
    }
}
