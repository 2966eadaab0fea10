namespace Manuscripts.Readers.Packages;

/// <summary>
/// Holds a package to its limits by what its central directory declares. The runtime's inflater stops at the declared
/// size, so an entry that declares too little is cut off, not inflated without end; a test holds that.
/// </summary>
internal static class ZipCheck
{
    private const int LocalHeaderLength = 30;
    private const int Stored = 0;
    private const int Deflated = 8;

    public static PackageRefusal? Run(ReadOnlySpan<byte> bytes, PackageLimits limits)
    {
        if (!ZipDirectory.TryFind(bytes, out var directory))
            return new PackageRefusal(PackageFault.Damaged);
        if (directory.Count > limits.MaxEntries)
            return new PackageRefusal(PackageFault.TooManyParts, limits.MaxEntries, directory.Count);
        if (directory.Entries(limits.MaxEntries) is not { Count: > 0 } entries)
            return new PackageRefusal(PackageFault.Damaged);
        return CheckSizes(entries, limits) ?? CheckPlaces(bytes, entries, directory.Start);
    }

    private static PackageRefusal? CheckSizes(List<ZipDirectoryEntry> entries, PackageLimits limits)
    {
        long total = 0;
        foreach (var entry in entries)
        {
            if (entry.IsEncrypted)
                return new PackageRefusal(PackageFault.Encrypted);
            if (entry.Method is not (Stored or Deflated))
                return new PackageRefusal(PackageFault.Damaged);
            total += entry.Inflated;
            if (total > limits.MaxInflatedBytes)
                return new PackageRefusal(PackageFault.TooLargeInside, limits.MaxInflatedBytes);
            if (entry.Inflated > limits.RatioFreeBytes && entry.Inflated / Math.Max(1, entry.Packed) > limits.MaxInflationRatio)
                return new PackageRefusal(PackageFault.PackedTooTightly, limits.MaxInflationRatio);
        }

        return null;
    }

    /// <summary>Every entry must have its own bytes: overlapping ones are how a small file inflates to petabytes.</summary>
    private static PackageRefusal? CheckPlaces(ReadOnlySpan<byte> bytes, List<ZipDirectoryEntry> entries, long directoryStart)
    {
        long free = 0;
        foreach (var entry in entries.OrderBy(entry => entry.Offset))
        {
            if (entry.Offset < free)
                return new PackageRefusal(PackageFault.Overlapping);
            if (entry.Offset + LocalHeaderLength > directoryStart || ZipDirectory.U32(bytes, (int)entry.Offset) != 0x04034B50)
                return new PackageRefusal(PackageFault.Damaged);
            var header = bytes[(int)entry.Offset..];
            free = entry.Offset + LocalHeaderLength + ZipDirectory.U16(header, 26) + ZipDirectory.U16(header, 28) + entry.Packed;
            if (free > directoryStart)
                return new PackageRefusal(PackageFault.Damaged);
        }

        return null;
    }
}
