using Microsoft.AspNetCore.Http;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>A short page that says one thing, and may ask for one click.</summary>
/// <param name="Title">The page's heading.</param>
/// <param name="Text">A sentence or two.</param>
/// <param name="Button">The label of its one button; null for none.</param>
/// <param name="Action">Where the button posts to.</param>
/// <param name="Status">The answer's HTTP status.</param>
public sealed record Notice(string Title, string Text, string? Button = null, string? Action = null, int Status = StatusCodes.Status200OK);
