using System.Reflection;
using Microsoft.Extensions.Caching.Memory;
using SkiaSharp;

namespace Pipeline.Imaging;

/// <summary>
/// Draws the picture that stands for a page where it is shared: 1200 × 630 pixels, as Open Graph's readers ask for. In Source Serif 4
/// (SIL Open Font License 1.1); a text in a script that it lacks is left out, and the publication's name stands alone.
/// </summary>
public sealed class ShareCards : IDisposable
{
    public const int Width = 1200;
    public const int Height = 630;

    private const string FontName = "fonts/SourceSerif4_600SemiBold.ttf";
    private const float Margin = 80;
    private const float Band = 18;
    private const float Measure = Width - (2 * Margin);
    private const float SmallSize = 30;
    private const float LineHeight = 1.16f;
    private const float TitleTop = 170;
    private const float TitleBottom = 500;

    private static readonly float[] TitleSizes = [84, 74, 66, 58, 50, 44];
    private static readonly SKColor Paper = new(0xFC, 0xFB, 0xF8);
    private static readonly SKColor Ink = new(0x1C, 0x1B, 0x19);
    private static readonly SKColor Soft = new(0x5A, 0x56, 0x4F);
    private static readonly SKColor Accent = new(0x8C, 0x2F, 0x1B);

    private const long MemoryBytes = 8 * 1024 * 1024;

    // Flat paper under letters: PNG's filters, made for photographs, take three times as long and leave a larger file.
    private static readonly SKPngEncoderOptions Flat = new(SKPngEncoderFilterFlags.None, zLibLevel: 6);

    private readonly SKTypeface _typeface = Typeface();
    private readonly MemoryCache _drawn = new(new MemoryCacheOptions { SizeLimit = MemoryBytes });

    /// <summary>The card, as PNG.</summary>
    /// <param name="over">A line over the title, such as a series; null for none.</param>
    /// <param name="under">A line under it, such as the authors; null for none.</param>
    /// <param name="publication">Stands at the foot.</param>
    public byte[] Draw(string title, string? over, string? under, string publication)
    {
        // An edit hardly ever touches what is drawn.
        var key = (title, over, under, publication);
        if (_drawn.TryGetValue(key, out byte[]? known))
            return known!;
        var card = DrawAnew(title, over, under, publication);
        return _drawn.Set(key, card, new MemoryCacheEntryOptions { Size = card.Length });
    }

    public void Dispose()
    {
        _drawn.Dispose();
        _typeface.Dispose();
    }

    private byte[] DrawAnew(string title, string? over, string? under, string publication)
    {
        using var surface = SKSurface.Create(new SKImageInfo(Width, Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var canvas = surface.Canvas;
        canvas.Clear(Paper);
        Fill(canvas, new SKRect(0, 0, Width, Band), Accent);
        Title(canvas, Writable(title) ?? Writable(publication) ?? "");
        Line(canvas, Writable(over), 110, Accent);
        Line(canvas, Writable(under), 556, Ink);
        if (Writable(title) is not null)
            Line(canvas, Writable(publication), under is null ? 580 : 598, Soft);
        using var pixels = surface.PeekPixels()!;
        using var data = pixels.Encode(Flat)!;
        return data.ToArray();
    }

    private static SKTypeface Typeface()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(FontName)!;
        return SKTypeface.FromStream(stream)
            ?? throw new InvalidOperationException($"The font '{FontName}' that the program brings cannot be read.");
    }

    private string? Writable(string? text)
    {
        using var font = new SKFont(_typeface);
        return text is { Length: > 0 } && font.ContainsGlyphs(text) ? text : null;
    }

    private void Title(SKCanvas canvas, string text)
    {
        foreach (var size in TitleSizes)
        {
            using var font = new SKFont(_typeface, size);
            var lines = Wrapped(font, text);
            var fitting = (int)((TitleBottom - TitleTop) / (size * LineHeight));
            if (lines.Count > fitting && size > TitleSizes[^1])
                continue;
            using var paint = new SKPaint { Color = Ink, IsAntialias = true };
            var y = TitleTop + size;
            foreach (var line in lines.Count > fitting ? [.. lines.Take(fitting - 1), Cut(font, lines[fitting - 1] + " …")] : lines)
            {
                canvas.DrawText(line, Margin, y, SKTextAlign.Left, font, paint);
                y += size * LineHeight;
            }
            return;
        }
    }

    private void Line(SKCanvas canvas, string? text, float y, SKColor color)
    {
        if (text is null)
            return;
        using var font = new SKFont(_typeface, SmallSize);
        using var paint = new SKPaint { Color = color, IsAntialias = true };
        canvas.DrawText(Cut(font, text), Margin, y, SKTextAlign.Left, font, paint);
    }

    private static void Fill(SKCanvas canvas, SKRect area, SKColor color)
    {
        using var paint = new SKPaint { Color = color };
        canvas.DrawRect(area, paint);
    }

    private static List<string> Wrapped(SKFont font, string text)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (line.Length > 0 && font.MeasureText(longer) > Measure)
            {
                lines.Add(line);
                longer = word;
            }
            line = longer;
        }
        if (line.Length > 0)
            lines.Add(line);
        return [.. lines.Select(whole => Cut(font, whole))];
    }

    // A word without end must not run off the card.
    private static string Cut(SKFont font, string text)
    {
        if (font.MeasureText(text) <= Measure)
            return text;
        var fits = (int)font.BreakText(text, Measure - font.Size);
        return text[..(char.IsHighSurrogate(text[Math.Max(0, fits - 1)]) ? fits - 1 : fits)].TrimEnd(' ', '…') + "…";
    }
}
