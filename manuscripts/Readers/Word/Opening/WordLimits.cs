namespace Manuscripts.Readers.Word.Opening;

/// <summary>How large a Word file may be inside. A hostile file is refused before it can cost more than this.</summary>
public sealed record WordLimits
{
    /// <summary>How many parts (files) the package may hold.</summary>
    public int MaxEntries { get; init; } = 2_000;

    /// <summary>All parts together once inflated, in bytes.</summary>
    public long MaxInflatedBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>How many times larger than packed a part over <see cref="RatioFreeBytes"/> may be.</summary>
    public int MaxInflationRatio { get; init; } = 200;

    /// <summary>Parts up to this inflated size, in bytes, may be packed as tightly as they like.</summary>
    public long RatioFreeBytes { get; init; } = 4L * 1024 * 1024;

    /// <summary>One XML part once inflated, in bytes.</summary>
    public long MaxXmlBytes { get; init; } = 48L * 1024 * 1024;

    /// <summary>How deep elements may be nested.</summary>
    public int MaxNesting { get; init; } = 200;

    /// <summary>How many elements the text, its notes, styles and lists may have together.</summary>
    public int MaxElements { get; init; } = 3_000_000;

    /// <summary>The limits as the settings give them.</summary>
    public static WordLimits Of(IntakeOptions options) => new()
    {
        MaxEntries = options.MaxEntries,
        MaxInflatedBytes = options.MaxInflatedBytes,
        MaxInflationRatio = options.MaxInflationRatio,
        MaxNesting = options.MaxNesting,
    };
}
