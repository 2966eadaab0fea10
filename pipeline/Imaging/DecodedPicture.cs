using SkiaSharp;

namespace Pipeline.Imaging;

/// <summary>A picture's pixels, upright and in sRGB, no wider than is needed.</summary>
internal sealed class DecodedPicture : IDisposable
{
    // PNG and GIF are decoded whole before they are made smaller: four bytes a pixel. Over this they stay as they came.
    private const long MaxPixels = 26_000_000;

    private DecodedPicture(SKBitmap pixels) => Pixels = pixels;

    public SKBitmap Pixels { get; }

    /// <summary>Decodes a still picture; null for one that moves, is damaged, or is too large to be decoded here.</summary>
    /// <param name="bytes">Of a kind and size that were looked at before (<c>manuscripts/Media</c>).</param>
    /// <param name="widest">The greatest width wanted. A JPEG or WebP is decoded about that small at once.</param>
    public static DecodedPicture? Open(ReadOnlySpan<byte> bytes, int widest)
    {
        try
        {
            return Decode(bytes, widest);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a hostile file does to the decoder, its piece goes out.
            return null;
        }
    }

    public void Dispose() => Pixels.Dispose();

    private static DecodedPicture? Decode(ReadOnlySpan<byte> bytes, int widest)
    {
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.FrameCount > 1)
            return null;
        var (width, height) = (codec.Info.Width, codec.Info.Height);
        var upright = IsTurned(codec.EncodedOrigin) ? height : width;
        var size = codec.GetScaledDimensions(Math.Min(1f, (float)widest / upright));
        if ((long)size.Width * size.Height > MaxPixels)
            return null;
        using var srgb = SKColorSpace.CreateSrgb();
        var info = new SKImageInfo(size.Width, size.Height, SKColorType.Rgba8888, SKAlphaType.Premul, srgb);
        var pixels = new SKBitmap(info);
        if (codec.GetPixels(info, pixels.GetPixels()) is SKCodecResult.Success)
            return new DecodedPicture(Upright(pixels, codec.EncodedOrigin));
        pixels.Dispose();
        return null;
    }

    // Exif 2.32, 4.6.4: orientations 5 to 8 swap width and height.
    private static bool IsTurned(SKEncodedOrigin origin) => origin >= SKEncodedOrigin.LeftTop;

    private static SKBitmap Upright(SKBitmap pixels, SKEncodedOrigin origin)
    {
        if (origin is SKEncodedOrigin.TopLeft)
            return pixels;
        var (width, height) = IsTurned(origin) ? (pixels.Height, pixels.Width) : (pixels.Width, pixels.Height);
        var turned = new SKBitmap(pixels.Info.WithSize(width, height));
        using var canvas = new SKCanvas(turned);
        canvas.Clear(SKColors.Transparent);
        canvas.SetMatrix(Matrix(origin, pixels.Width, pixels.Height));
        canvas.DrawBitmap(pixels, 0, 0, SKSamplingOptions.Default);
        pixels.Dispose();
        return turned;
    }

    private static SKMatrix Matrix(SKEncodedOrigin origin, float width, float height) => origin switch
    {
        SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, width, 0, 1, 0, 0, 0, 1),
        SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, width, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, height, 0, 0, 1),
        SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightTop => new SKMatrix(0, -1, height, 1, 0, 0, 0, 0, 1),
        SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, height, -1, 0, width, 0, 0, 1),
        SKEncodedOrigin.LeftBottom => new SKMatrix(0, 1, 0, -1, 0, width, 0, 0, 1),
        _ => SKMatrix.Identity,
    };
}
