using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>JSON bodies and answers of the calls about readers and mailings. An answer may name a person, so it is kept nowhere.</summary>
public static class Json
{
    private sealed record Refusal(string Message);

    public static IActionResult Ok<T>(T value) => Answer(StatusCodes.Status200OK, value);

    public static IActionResult Accepted<T>(T value) => Answer(StatusCodes.Status202Accepted, value);

    public static IActionResult Refuse(int status, string message) => Answer(status, new Refusal(message));

    /// <summary>A request's body; null if it holds nothing of that form.</summary>
    public static async Task<T?> ReadAsync<T>(HttpRequest request, CancellationToken cancellation) where T : class
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(request.Body, CanonicalJson.Options, cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static UnkeptAnswer Answer<T>(int status, T value) => new()
    {
        StatusCode = status,
        ContentType = "application/json; charset=utf-8",
        Content = Encoding.UTF8.GetString(CanonicalJson.Write(value)),
    };

    private sealed class UnkeptAnswer : ContentResult
    {
        public override Task ExecuteResultAsync(ActionContext context)
        {
            context.HttpContext.Response.Headers.CacheControl = "no-store";
            context.HttpContext.Response.Headers.XContentTypeOptions = "nosniff";
            return base.ExecuteResultAsync(context);
        }
    }
}
