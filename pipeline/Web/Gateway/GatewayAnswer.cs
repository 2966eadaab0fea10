using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Pipeline.Web.Gateway;

/// <summary>What the gateway answers; as an action result it writes itself to the response.</summary>
/// <param name="Status">200, 206, 301, 304, 404, 405, 410, 416 or 503.</param>
/// <param name="Headers">All of them but the length.</param>
/// <param name="Body">Empty for 304.</param>
/// <param name="SendsBody">False for HEAD: the length is told, the bytes are not.</param>
public sealed record GatewayAnswer(int Status, IHeaderDictionary Headers, ReadOnlyMemory<byte> Body, bool SendsBody) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => WriteAsync(context.HttpContext);

    /// <summary>Writes the answer.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        foreach (var header in Headers)
            context.Response.Headers[header.Key] = header.Value;
        if (Status == StatusCodes.Status304NotModified)
            return;
        context.Response.ContentLength = Body.Length;
        if (SendsBody)
            await context.Response.Body.WriteAsync(Body, context.RequestAborted);
    }
}
