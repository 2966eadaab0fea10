using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.RichText;

internal enum RtfTokenKind
{
    Open,
    Close,

    /// <summary>A word such as <c>\par</c>, perhaps with a number.</summary>
    Word,

    /// <summary>A sign such as <c>\~</c>.</summary>
    Sign,

    /// <summary>One byte of text, plain or as <c>\'e9</c>.</summary>
    Byte,

    /// <summary>Raw bytes after <c>\bin</c>.</summary>
    Binary,
}

/// <param name="Word">The control word; empty for others.</param>
/// <param name="Number">Its number, the byte, or the sign; null for a word without one.</param>
internal readonly record struct RtfToken(RtfTokenKind Kind, string Word, int? Number, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether a byte was written as <c>\'e9</c>.</summary>
    public bool IsHex { get; init; }
}

/// <summary>Parts a file into its tokens (RTF 1.9.1, "RTF Syntax"), in one pass.</summary>
internal sealed class RtfTokens(ReadOnlyMemory<byte> file)
{
    /// <summary>The specification allows 32 letters.</summary>
    private const int MaxWord = 40;

    private readonly Dictionary<int, string> _words = [];
    private int _at;

    /// <summary>Null at the file's end.</summary>
    public RtfToken? Next()
    {
        var bytes = file.Span;
        while (_at < bytes.Length)
        {
            var b = bytes[_at++];
            switch (b)
            {
                case (byte)'{':
                    return new RtfToken(RtfTokenKind.Open, "", null, default);
                case (byte)'}':
                    return new RtfToken(RtfTokenKind.Close, "", null, default);
                case (byte)'\\' when _at < bytes.Length:
                    return Control(bytes);
                // Line ends are of the file, not of the text.
                case (byte)'\r' or (byte)'\n' or 0:
                    continue;
                default:
                    return new RtfToken(RtfTokenKind.Byte, "", b, default);
            }
        }

        return null;
    }

    private RtfToken Control(ReadOnlySpan<byte> bytes)
    {
        var first = bytes[_at];
        if (first == '\'')
            return Hex(bytes);
        if (!char.IsAsciiLetter((char)first))
        {
            _at++;
            return new RtfToken(RtfTokenKind.Sign, "", first, default);
        }

        var start = _at;
        while (_at < bytes.Length && char.IsAsciiLetter((char)bytes[_at]))
            _at++;
        if (_at - start > MaxWord)
            throw new PackageRefusedException(PackageFault.Damaged);
        var word = Name(bytes[start.._at]);
        var number = Number(bytes);
        if (_at < bytes.Length && bytes[_at] == ' ')
            _at++;
        if (word != "bin")
            return new RtfToken(RtfTokenKind.Word, word, number, default);
        var length = Math.Clamp(number ?? 0, 0, bytes.Length - _at);
        _at += length;
        return new RtfToken(RtfTokenKind.Binary, "", null, file.Slice(_at - length, length));
    }

    private RtfToken Hex(ReadOnlySpan<byte> bytes)
    {
        var (high, low) = (_at + 1 < bytes.Length ? Digit(bytes[_at + 1]) : -1, _at + 2 < bytes.Length ? Digit(bytes[_at + 2]) : -1);
        if (high < 0 || low < 0)
        {
            _at++;
            return new RtfToken(RtfTokenKind.Byte, "", (byte)'?', default);
        }

        _at += 3;
        return new RtfToken(RtfTokenKind.Byte, "", (high << 4) | low, default) { IsHex = true };
    }

    private int? Number(ReadOnlySpan<byte> bytes)
    {
        var isNegative = _at + 1 < bytes.Length && bytes[_at] == '-' && char.IsAsciiDigit((char)bytes[_at + 1]);
        var at = isNegative ? _at + 1 : _at;
        if (at >= bytes.Length || !char.IsAsciiDigit((char)bytes[at]))
            return null;
        long value = 0;
        for (; at < bytes.Length && char.IsAsciiDigit((char)bytes[at]); at++)
            value = Math.Min((value * 10) + bytes[at] - '0', int.MaxValue);
        _at = at;
        return (int)(isNegative ? -value : value);
    }

    internal static int Digit(int c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    // A file has few different words and very many of each.
    private string Name(ReadOnlySpan<byte> word)
    {
        var hash = new HashCode();
        hash.AddBytes(word);
        var key = hash.ToHashCode();
        if (_words.TryGetValue(key, out var known) && System.Text.Ascii.Equals(word, known))
            return known;
        return _words[key] = System.Text.Encoding.ASCII.GetString(word);
    }
}
