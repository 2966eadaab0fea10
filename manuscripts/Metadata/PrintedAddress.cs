using Model;

namespace Manuscripts.Metadata;

/// <summary>An address of the web that stands as such in a text, perhaps in angle brackets (RFC 3986, appendix C).</summary>
internal static class PrintedAddress
{
    /// <summary>Without its brackets; null if the text is anything else, or more.</summary>
    public static string? Of(string text) => text.Trim('<', '>') is var bare && WebAddress.TryParse(bare, out _) ? bare : null;
}
