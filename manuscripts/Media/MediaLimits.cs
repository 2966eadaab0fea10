namespace Manuscripts.Media;

/// <summary>How large, and how many, the pictures of one draft may be.</summary>
public sealed record MediaLimits
{
    /// <summary>The largest picture file, in bytes.</summary>
    public required long MaxBytes { get; init; }

    /// <summary>All pictures of one draft together, in bytes: they are in memory together.</summary>
    public required long MaxTotalBytes { get; init; }

    /// <summary>The most pixels a picture may have, width times height.</summary>
    public required long MaxPixels { get; init; }

    /// <summary>The most different pictures in one draft.</summary>
    public required int MaxImages { get; init; }

    /// <summary>The limits as the settings give them.</summary>
    public static MediaLimits Of(IntakeOptions options) => new()
    {
        MaxBytes = options.MaxImageBytes,
        MaxTotalBytes = options.MaxInflatedBytes,
        MaxPixels = options.MaxImagePixels,
        MaxImages = options.MaxImages,
    };
}
