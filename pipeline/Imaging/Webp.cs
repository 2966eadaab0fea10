using SkiaSharp;

namespace Pipeline.Imaging;

/// <summary>Writes pictures as lossy WebP, and makes them smaller before.</summary>
internal static class Webp
{
    /// <summary>How pixels are weighed when a picture is made smaller.</summary>
    public static readonly SKSamplingOptions Smooth = new(SKFilterMode.Linear, SKMipmapMode.Linear);

    /// <summary>Null if they cannot be written.</summary>
    /// <param name="quality">From 0 to 100.</param>
    public static byte[]? Encode(SKBitmap pixels, int quality)
    {
        using var map = pixels.PeekPixels();
        using var data = map?.Encode(new SKWebpEncoderOptions(SKWebpEncoderCompression.Lossy, quality));
        return data?.ToArray();
    }
}
