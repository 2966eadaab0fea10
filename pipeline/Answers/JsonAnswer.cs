using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;

namespace Pipeline.Answers;

/// <summary>JSON answers, written as the canonical documents are, whatever serializer the host has. No browser keeps them.</summary>
internal static class JsonAnswer
{
    private sealed record Refusal(string Message);

    public static IActionResult Ok<T>(T value) => Of(StatusCodes.Status200OK, value);

    public static IActionResult Accepted<T>(T value) => Of(StatusCodes.Status202Accepted, value);

    public static IActionResult BadRequest(string message) => Refuse(StatusCodes.Status400BadRequest, message);

    public static IActionResult NotFound(string message) => Refuse(StatusCodes.Status404NotFound, message);

    public static IActionResult Conflict(string message) => Refuse(StatusCodes.Status409Conflict, message);

    /// <summary><c>{ "message": "…" }</c> with any other status.</summary>
    public static IActionResult Refuse(int status, string message) => Of(status, new Refusal(message));

    private static GuardedAnswer Of<T>(int status, T value) => new()
    {
        StatusCode = status,
        ContentType = "application/json; charset=utf-8",
        Content = Encoding.UTF8.GetString(CanonicalJson.Write(value)),
    };
}
