using System.Text;
using Model;

namespace Manuscripts.Readers.Text;

/// <summary>Bytes to text: byte order marks first, then UTF-8, UTF-16 by its zero bytes, and Windows-1252 as the last guess.</summary>
public static class TextDecoding
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The text without its byte order mark, and a notice if the encoding was a guess.</summary>
    public static (string Text, Problem? Notice) Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return (Encoding.UTF8.GetString(bytes[3..]), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return (Encoding.UTF32.GetString(bytes[4..]), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return (Encoding.Unicode.GetString(bytes[2..]), null);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return (Encoding.BigEndianUnicode.GetString(bytes[2..]), null);
        return Unmarked(bytes);
    }

    /// <summary>Whether the bytes are UTF-16 or UTF-32, where zero bytes are no sign of a binary file.</summary>
    public static bool IsWide(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])
        || ByZeroBytes(bytes) is not null;

    private static (string Text, Problem? Notice) Unmarked(ReadOnlySpan<byte> bytes)
    {
        if (ByZeroBytes(bytes) is { } wide)
            return (wide.GetString(bytes), Guessed("UTF-16"));
        try
        {
            return (StrictUtf8.GetString(bytes), null);
        }
        catch (DecoderFallbackException)
        {
            return (Western.GetString(bytes), Guessed("Windows-1252"));
        }
    }

    private static Encoding? ByZeroBytes(ReadOnlySpan<byte> bytes)
    {
        var sample = bytes[..Math.Min(bytes.Length & ~1, 4096)];
        int even = 0, odd = 0;
        for (var i = 0; i < sample.Length; i += 2)
        {
            even += sample[i] == 0 ? 1 : 0;
            odd += sample[i + 1] == 0 ? 1 : 0;
        }

        var pairs = sample.Length / 2;
        if (pairs < 4)
            return null;
        if (odd * 10 > pairs * 7 && even * 20 < pairs)
            return Encoding.Unicode;
        return even * 10 > pairs * 7 && odd * 20 < pairs ? Encoding.BigEndianUnicode : null;
    }

    private static Problem Guessed(string encoding) =>
        ProblemCodes.EncodingGuessed.Says(
            $"The file is not UTF-8; it was read as {encoding}. If accents or quotation marks look wrong, save it as UTF-8 and upload "
            + "it again."
        );
}
