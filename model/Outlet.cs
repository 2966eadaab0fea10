namespace Model;

/// <summary>Where a piece first appeared.</summary>
/// <param name="Name">The magazine, newspaper or site.</param>
/// <param name="Url">An absolute http or https link to the piece there, if known.</param>
public sealed record Outlet(string Name, string? Url);
