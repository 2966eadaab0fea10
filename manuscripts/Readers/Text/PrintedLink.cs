using Model;

namespace Manuscripts.Readers.Text;

/// <summary>"Title [https://…]", "Title &lt;https://…&gt;": a link as programs for mail print it.</summary>
internal static class PrintedLink
{
    /// <summary>The words, and the address; the text as it is and null if it has none.</summary>
    public static (string Title, string? Address) Split(string text)
    {
        var space = text.LastIndexOf(' ');
        return space > 0 && text.Length - space > 4 && (text[space + 1], text[^1]) is ('[', ']') or ('<', '>') or ('(', ')')
            && text[(space + 2)..^1] is var address && WebAddress.TryParse(address, out _)
            ? (text[..space].TrimEnd(), address)
            : (text, null);
    }
}
