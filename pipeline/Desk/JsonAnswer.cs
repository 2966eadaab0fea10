using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;

namespace Pipeline.Desk;

/// <summary>JSON answers, written as the canonical documents are, whatever serializer the host has. Never cached.</summary>
internal static class JsonAnswer
{
    private sealed record Refusal(string Message);

    public static IActionResult Ok<T>(T value) => Of(StatusCodes.Status200OK, value);

    public static IActionResult BadRequest(string message) => Of(StatusCodes.Status400BadRequest, new Refusal(message));

    public static IActionResult NotFound(string message) => Of(StatusCodes.Status404NotFound, new Refusal(message));

    public static IActionResult Conflict(string message) => Of(StatusCodes.Status409Conflict, new Refusal(message));

    private static GuardedAnswer Of<T>(int status, T value) => new()
    {
        StatusCode = status,
        ContentType = "application/json; charset=utf-8",
        Content = Encoding.UTF8.GetString(CanonicalJson.Write(value)),
    };
}
