using SkiaSharp;

namespace Pipeline.Imaging;

/// <summary>Makes an author's portrait of a picture: a square of its middle, in WebP.</summary>
public static class Portraits
{
    /// <summary>The side of the square, in pixels.</summary>
    public const int Side = 320;

    private const int Quality = 82;

    /// <summary>Null if the picture cannot be decoded.</summary>
    public static byte[]? Of(ReadOnlySpan<byte> picture)
    {
        using var decoded = DecodedPicture.Open(picture, Side * 4);
        if (decoded is null)
            return null;
        var side = Math.Min(decoded.Pixels.Width, decoded.Pixels.Height);
        // A face is in the upper part of an upright picture.
        var (left, top) = ((decoded.Pixels.Width - side) / 2, (decoded.Pixels.Height - side) / 4);
        using var square = new SKBitmap(new SKImageInfo(side, side, SKColorType.Rgba8888, SKAlphaType.Premul));
        if (!decoded.Pixels.ExtractSubset(square, SKRectI.Create(left, top, side, side)))
            return null;
        using var small = square.Resize(
            new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Premul),
            Webp.Smooth);
        return small is null ? null : Webp.Encode(small, Quality);
    }
}
