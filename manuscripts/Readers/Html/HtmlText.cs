using System.Text;
using System.Text.RegularExpressions;
using Manuscripts.Readers.Text;
using Model;

namespace Manuscripts.Readers.Html;

/// <summary>
/// Bytes to HTML text: byte order mark, then the encoding that the page names, then UTF-8 or Windows-1252 (HTML, 13.2.3.2).
/// </summary>
internal static partial class HtmlText
{
    private const int Probe = 2048;

    public static (string Text, Problem? Notice) Of(ReadOnlySpan<byte> bytes)
    {
        // Bytes beyond ASCII that make valid UTF-8 are UTF-8, whatever a page that was saved anew still says.
        if (
            !HasMark(bytes)
            && !TextDecoding.IsWide(bytes)
            && !(System.Text.Unicode.Utf8.IsValid(bytes) && bytes.ContainsAnyInRange((byte)0x80, (byte)0xFF))
            && Named(bytes) is { } encoding
        )
            return (encoding.GetString(bytes), null);
        return TextDecoding.Decode(bytes);
    }

    private static bool HasMark(ReadOnlySpan<byte> bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] or [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    private static Encoding? Named(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Probe)]);
        if (Charset().Match(head) is not { Success: true } match)
            return null;
        var name = match.Groups[1].Value.ToLowerInvariant();
        // Pages call Windows-1252 by the names of its subsets, and a page that can be read so far is not in UTF-16 (HTML, 13.2.3.2).
        if (name is "iso-8859-1" or "latin1" or "us-ascii" or "ascii")
            name = "windows-1252";
        if (
            name is "utf-8" or "utf8"
            || name.StartsWith("utf-16", StringComparison.Ordinal)
            || name.StartsWith("utf-7", StringComparison.Ordinal)
        )
            return null;
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex(
        """<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_:.-]{2,40})""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Charset();
}
