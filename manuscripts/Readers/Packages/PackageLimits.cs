namespace Manuscripts.Readers.Packages;

/// <summary>How large a packed file may be inside. A hostile file is refused before it can cost more than this.</summary>
public sealed record PackageLimits
{
    /// <summary>How many parts (files) the package may hold.</summary>
    public required int MaxEntries { get; init; }

    /// <summary>All parts together once inflated, in bytes.</summary>
    public required long MaxInflatedBytes { get; init; }

    /// <summary>How many times larger than packed a part over <see cref="RatioFreeBytes"/> may be.</summary>
    public required int MaxInflationRatio { get; init; }

    /// <summary>Parts up to this inflated size, in bytes, may be packed as tightly as they like.</summary>
    public long RatioFreeBytes { get; init; } = 4L * 1024 * 1024;

    /// <summary>One XML part once inflated, in bytes.</summary>
    public long MaxXmlBytes { get; init; } = 48L * 1024 * 1024;

    /// <summary>How deep elements may be nested.</summary>
    public required int MaxNesting { get; init; }

    /// <summary>How many elements the text, its notes, styles and lists may have together.</summary>
    public int MaxElements { get; init; } = 3_000_000;

    /// <summary>The limits as the settings give them.</summary>
    public static PackageLimits Of(IntakeOptions options) => new()
    {
        MaxEntries = options.MaxEntries,
        MaxInflatedBytes = options.MaxInflatedBytes,
        MaxInflationRatio = options.MaxInflationRatio,
        MaxNesting = options.MaxNesting,
    };
}
