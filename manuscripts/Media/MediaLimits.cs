namespace Manuscripts.Media;

/// <summary>How large, and how many, the pictures of one draft may be.</summary>
public sealed record MediaLimits
{
    /// <summary>The largest picture file, in bytes.</summary>
    public long MaxBytes { get; init; } = 15L * 1024 * 1024;

    /// <summary>All pictures of one draft together, in bytes: they are in memory together.</summary>
    public long MaxTotalBytes { get; init; } = 200L * 1024 * 1024;

    /// <summary>The most pixels a picture may have, width times height.</summary>
    public long MaxPixels { get; init; } = 60_000_000;

    /// <summary>The most different pictures in one draft.</summary>
    public int MaxImages { get; init; } = 300;

    /// <summary>The limits as the settings give them.</summary>
    public static MediaLimits Of(IntakeOptions options) => new()
    {
        MaxBytes = options.MaxImageBytes,
        MaxTotalBytes = options.MaxInflatedBytes,
        MaxPixels = options.MaxImagePixels,
        MaxImages = options.MaxImages,
    };
}
