namespace Manuscripts.Media;

/// <summary>What a file's first bytes say it is.</summary>
public enum ImageKind
{
    Unknown,
    Png,
    Jpeg,
    Gif,
    WebP,
    Svg,
    Emf,
    Wmf,
    Tiff,
    Bmp,
    Icon,
    Avif,
    Heic,
    Pdf,
}

/// <summary>What may be said and done about a kind.</summary>
public static class ImageKinds
{
    /// <summary>The file extension and content type of a kind that browsers and mail programs show; null for the others.</summary>
    public static (string Extension, string ContentType)? Published(this ImageKind kind) => kind switch
    {
        ImageKind.Png => ("png", "image/png"),
        ImageKind.Jpeg => ("jpg", "image/jpeg"),
        ImageKind.Gif => ("gif", "image/gif"),
        ImageKind.WebP => ("webp", "image/webp"),
        _ => null,
    };

    /// <summary>The kind's name as authors know it.</summary>
    public static string Name(this ImageKind kind) => kind switch
    {
        ImageKind.Unknown => "unknown",
        ImageKind.WebP => "WebP",
        ImageKind.Icon => "icon",
        _ => kind.ToString().ToUpperInvariant(),
    };
}
