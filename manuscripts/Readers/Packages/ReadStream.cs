using System.Runtime.InteropServices;

namespace Manuscripts.Readers.Packages;

/// <summary>A stream over bytes that are there already: they are copied only where they lie in no array.</summary>
internal static class ReadStream
{
    public static MemoryStream Over(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
