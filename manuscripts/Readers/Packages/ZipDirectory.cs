using System.Buffers.Binary;

namespace Manuscripts.Readers.Packages;

/// <summary>
/// Reads a ZIP file's central directory (APPNOTE.TXT 4.3.12 to 4.3.16), with its 64-bit forms, without inflating anything.
/// </summary>
internal readonly ref struct ZipDirectory
{
    private const uint EndMark = 0x06054B50;
    private const uint End64Mark = 0x06064B50;
    private const uint Locator64Mark = 0x07064B50;
    private const uint EntryMark = 0x02014B50;
    private const int EndLength = 22;
    private const int EntryLength = 46;
    private const int MaxComment = 0xFFFF;

    private readonly ReadOnlySpan<byte> _bytes;

    private ZipDirectory(ReadOnlySpan<byte> bytes, long count, long start)
    {
        _bytes = bytes;
        Count = count;
        Start = start;
    }

    /// <summary>How many entries it says it has.</summary>
    public long Count { get; }

    /// <summary>Where it starts in the file.</summary>
    public long Start { get; }

    /// <summary>False if there is none: the file is cut off.</summary>
    public static bool TryFind(ReadOnlySpan<byte> bytes, out ZipDirectory directory)
    {
        directory = default;
        var tail = Math.Max(0, bytes.Length - EndLength - MaxComment);
        var found = bytes[tail..].LastIndexOf("PK\u0005\u0006"u8);
        if (found < 0 || tail + found + EndLength > bytes.Length)
            return false;
        var end = tail + found;
        long count = U16(bytes, end + 10);
        long start = U32(bytes, end + 16);
        if (count == 0xFFFF || start == 0xFFFFFFFF)
        {
            if (end < 20 || U32(bytes, end - 20) != Locator64Mark)
                return false;
            var end64 = U64(bytes, end - 12);
            if (end64 > bytes.Length - 56 || U32(bytes, (int)end64) != End64Mark)
                return false;
            (count, start) = (U64(bytes, (int)end64 + 32), U64(bytes, (int)end64 + 48));
        }

        if (start > end || U32(bytes, end) != EndMark)
            return false;
        directory = new ZipDirectory(bytes, count, start);
        return true;
    }

    /// <summary>Its entries, at most <paramref name="limit"/>; null if it is damaged.</summary>
    public List<ZipDirectoryEntry>? Entries(int limit)
    {
        var entries = new List<ZipDirectoryEntry>();
        var at = Start;
        for (long i = 0; i < Count && i < limit; i++)
        {
            if (at + EntryLength > _bytes.Length || U32(_bytes, (int)at) != EntryMark)
                return null;
            var header = _bytes[(int)at..];
            var name = U16(header, 28);
            var extra = U16(header, 30);
            var length = EntryLength + name + extra + U16(header, 32);
            if (length > header.Length)
                return null;
            entries.Add(Entry(header, header.Slice(EntryLength + name, extra)));
            at += length;
        }

        return entries;
    }

    private static ZipDirectoryEntry Entry(ReadOnlySpan<byte> header, ReadOnlySpan<byte> extra)
    {
        long packed = U32(header, 20), inflated = U32(header, 24), offset = U32(header, 42);
        var wide = Zip64Extra(extra);
        Widen(ref inflated, ref wide);
        Widen(ref packed, ref wide);
        Widen(ref offset, ref wide);
        return new ZipDirectoryEntry((U16(header, 8) & 1) != 0, U16(header, 10), packed, inflated, offset);
    }

    private static void Widen(ref long value, ref ReadOnlySpan<byte> wide)
    {
        if (value != 0xFFFFFFFF || wide.Length < 8)
            return;
        value = U64(wide, 0);
        wide = wide[8..];
    }

    private static ReadOnlySpan<byte> Zip64Extra(ReadOnlySpan<byte> extra)
    {
        while (extra.Length >= 4)
        {
            var length = Math.Min(U16(extra, 2), extra.Length - 4);
            if (U16(extra, 0) == 1)
                return extra.Slice(4, length);
            extra = extra[(4 + length)..];
        }

        return default;
    }

    internal static int U16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    internal static uint U32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);

    // A size over 2^63 is absurd; as the largest number it fails every limit.
    private static long U64(ReadOnlySpan<byte> bytes, int at) =>
        BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) is var value and <= long.MaxValue / 4 ? (long)value : long.MaxValue / 4;
}

/// <summary>One entry as the central directory declares it.</summary>
internal readonly record struct ZipDirectoryEntry(bool IsEncrypted, int Method, long Packed, long Inflated, long Offset);
