using Model;
using SkiaSharp;

namespace Tests.Samples;

/// <summary>Pictures to publish, drawn here: photographs of a kind, a chart, a small one.</summary>
internal static class SamplePictures
{
    public static MediaFile Photograph(int seed, int width = 1800, int height = 1200) =>
        File(Scene(seed, width, height), "jpg", "image/jpeg");

    public static MediaFile Chart(int width = 1000, int height = 500)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        using var paint = new SKPaint { Color = new SKColor(0x2B, 0x5C, 0x8A) };
        canvas.Clear(SKColors.White);
        for (var bar = 0; bar < 12; bar++)
            canvas.DrawRect(40 + (bar * (width - 80) / 12f), height - 30 - (bar * height / 16f), width / 20f, bar * height / 16f, paint);
        return File(bitmap.Encode(SKEncodedImageFormat.Png, 100), "png", "image/png");
    }

    /// <summary>A picture file of some bytes, named as intake names it.</summary>
    public static MediaFile File(SKData data, string extension, string contentType)
    {
        using (data)
            return new MediaFile($"media/{Digest.Hex(data.AsSpan())[..32]}.{extension}", contentType, data.ToArray());
    }

    private static SKData Scene(int seed, int width, int height)
    {
        using var bitmap = new SKBitmap(width, height, SKColorType.Rgba8888, SKAlphaType.Opaque);
        using var canvas = new SKCanvas(bitmap);
        var hue = seed * 47 % 360;
        using var sky = new SKPaint
        {
            Shader = SKShader.CreateLinearGradient(
                new SKPoint(0, 0), new SKPoint(0, height),
                [SKColor.FromHsv(hue, 35, 90), SKColor.FromHsv((hue + 40) % 360, 25, 97), SKColor.FromHsv((hue + 200) % 360, 55, 40)],
                [0, 0.55f, 1], SKShaderTileMode.Clamp),
        };
        canvas.DrawRect(0, 0, width, height, sky);
        using var water = new SKPaint
        {
            Shader = SKShader.CreatePerlinNoiseFractalNoise(0.004f, 0.05f, 4, seed),
            BlendMode = SKBlendMode.Overlay,
        };
        canvas.DrawRect(0, height * 0.55f, width, height * 0.45f, water);
        using var hull = new SKPaint { Color = SKColor.FromHsv(hue, 60, 25), IsAntialias = true };
        canvas.DrawRect(width * 0.2f, height * 0.52f, width * 0.45f, height * 0.08f, hull);
        canvas.DrawRect(width * 0.3f, height * 0.4f, width * 0.06f, height * 0.13f, hull);
        return bitmap.Encode(SKEncodedImageFormat.Jpeg, 85);
    }
}
