using System.Diagnostics.CodeAnalysis;

namespace Model;

/// <summary>An absolute address of the web: http or https, and nothing else.</summary>
public static class WebAddress
{
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address) && IsWeb(address);

    /// <summary>A text as an address of the web, in its normal form; null for anything else.</summary>
    public static string? Of(string? text) => TryParse(text, out var address) ? address.AbsoluteUri : null;

    public static bool IsWeb(Uri address) => address is { IsAbsoluteUri: true, Scheme: "http" or "https" };
}
