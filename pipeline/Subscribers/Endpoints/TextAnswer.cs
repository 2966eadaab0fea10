using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>An answer that is written as it is read, however long it is.</summary>
/// <param name="name">What the file is called that a browser makes of it.</param>
public sealed class TextAnswer(string name, Func<TextWriter, CancellationToken, Task> write) : IActionResult
{
    public async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = "text/csv; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.ContentDisposition = $"attachment; filename=\"{name}\"";
        await using var writer = new StreamWriter(response.Body, new UTF8Encoding(false), leaveOpen: true);
        await write(writer, context.HttpContext.RequestAborted);
    }
}
