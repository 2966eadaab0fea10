using AngleSharp.Dom;

namespace Manuscripts.Metadata;

/// <summary>The title that a web clipper kept, "The Weir | Pier Review": what the page itself prints is "The Weir".</summary>
internal static class ClippedTitle
{
    private const int Shortest = 8;

    /// <summary>The heading near the top that a given title begins with, if a mark and the site's name follow in it.</summary>
    public static string? Printed(IElement body, string? given) =>
        given is null ? null
        : body.Children.Take(Header.Reach).Where(block => block.LocalName is "h1" or "h2").Select(HeaderText.Of)
            .FirstOrDefault(text => IsIn(given, text));

    private static bool IsIn(string given, string printed) =>
        printed.Length >= Shortest && given.StartsWith(printed, StringComparison.Ordinal)
        && given[printed.Length..].TrimStart() is ['|' or '-' or '–' or '—' or '·', ..];
}
