using System.Buffers;
using System.Text;

namespace Pipeline.Search;

/// <summary>Writes numbers of variable length (seven bits a byte, lowest first) and texts that begin alike.</summary>
internal sealed class VarintWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new();

    public int Length => _bytes.WrittenCount;

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Number(int value)
    {
        var left = (uint)value;
        for (; left >= 0x80; left >>= 7)
            _bytes.Write([(byte)(left | 0x80)]);
        _bytes.Write([(byte)left]);
    }

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Number(bytes.Length);
        _bytes.Write(bytes);
    }

    public void Raw(ReadOnlySpan<byte> bytes) => _bytes.Write(bytes);

    /// <summary>A text by what it shares with the one before, in UTF-16 units, and the rest.</summary>
    public void Text(string text, string before)
    {
        var shared = text.AsSpan().CommonPrefixLength(before);
        if (shared > 0 && char.IsHighSurrogate(text[shared - 1]))
            shared--;
        Number(shared);
        Bytes(Encoding.UTF8.GetBytes(text[shared..]));
    }
}

/// <summary>Reads what <see cref="VarintWriter"/> wrote.</summary>
internal ref struct VarintReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    public readonly bool IsDone => _left.IsEmpty;

    public int Number()
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = _left[0];
            _left = _left[1..];
            value |= (uint)(next & 0x7F) << shift;
            if (next < 0x80)
                return (int)value;
        }
    }

    public ReadOnlySpan<byte> Bytes()
    {
        var length = Number();
        var bytes = _left[..length];
        _left = _left[length..];
        return bytes;
    }

    /// <summary>One use of a word in one slot, as <see cref="SearchPart"/> wrote it.</summary>
    public ReadOnlySpan<byte> Use()
    {
        var start = _left;
        var isOnce = (Number() & 1) == 1;
        for (var places = isOnce ? 1 : Number(); places > 0; places--)
            Number();
        return start[..(start.Length - _left.Length)];
    }

    public string Text(string before)
    {
        var shared = Number();
        return string.Concat(before.AsSpan(0, shared), Encoding.UTF8.GetString(Bytes()));
    }
}
