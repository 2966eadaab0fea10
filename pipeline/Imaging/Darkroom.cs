using Manuscripts.Media;
using Model;
using SkiaSharp;

namespace Pipeline.Imaging;

/// <summary>What is known of some pictures, and the files of their other widths, to be kept beside them.</summary>
public sealed record Developed(IReadOnlyList<Picture> Pictures, IReadOnlyList<MediaFile> Files)
{
    public static readonly Developed Nothing = new([], []);
}

/// <summary>
/// Makes the widths of a draft's pictures, as WebP. Here alone what an author uploaded is decoded: one picture at a time, after its
/// kind and size were told from its header and found within the limits. What cannot be decoded is shown as it came, and is no error.
/// </summary>
public sealed class Darkroom : IDisposable
{
    // Counted in pixels, not in seconds, so that the same draft always gives the same files: about a quarter of a minute at worst.
    private const long MaxPixelsADraft = 300_000_000;
    private const int PhotographQuality = 78;
    private const int GraphicQuality = 90;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Looks at every picture of a draft and makes its other widths.</summary>
    public async Task<Developed> DevelopAsync(IReadOnlyList<MediaFile> media, CancellationToken cancellation)
    {
        if (media.Count == 0)
            return Developed.Nothing;
        await _one.WaitAsync(cancellation);
        try
        {
            return await Task.Run(() => Develop(media, cancellation), cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static Developed Develop(IReadOnlyList<MediaFile> media, CancellationToken cancellation)
    {
        var pictures = new List<Picture>();
        var files = new List<MediaFile>();
        var left = MaxPixelsADraft;
        foreach (var file in media)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ImageSize.Read(ImageSniffer.Sniff(file.Bytes.Span), file.Bytes.Span) is not { } size)
                continue;
            left -= (long)size.Width * size.Height;
            var widths = PictureWidths.For(size.Width);
            using var decoded = left < 0 ? null : DecodedPicture.Open(file.Bytes.Span, widths.LastOrDefault(1));
            var isGraphic = decoded is not null && Graphics.LooksDrawn(decoded.Pixels);
            var narrower = decoded is null ? [] : Narrower(file, decoded.Pixels, widths, isGraphic ? GraphicQuality : PhotographQuality);
            files.AddRange(narrower.Select(one => one.File));
            pictures.Add(new Picture(
                "/" + file.Path, size.Width, size.Height, isGraphic, [.. narrower.Select(one => one.Width).Order()]));
        }
        return new Developed(pictures, files);
    }

    private static List<(int Width, MediaFile File)> Narrower(
        MediaFile file, SKBitmap pixels, IReadOnlyList<int> widths, int quality)
    {
        var made = new List<(int, MediaFile)>();
        var from = pixels;
        foreach (var width in widths.Reverse())
        {
            var height = Math.Max(1, (int)Math.Round((double)pixels.Height * width / pixels.Width));
            var scaled = width == from.Width ? from : from.Resize(pixels.Info.WithSize(width, height), Webp.Smooth);
            if (from != pixels && from != scaled)
                from.Dispose();
            if (scaled is null)
                break;
            from = scaled;
            // Of the same width, or hardly narrower, the picture as it came may be the smaller file.
            if (Webp.Encode(from, quality) is { } bytes && bytes.Length < file.Bytes.Length)
                made.Add((width, new MediaFile(PicturePath.Narrower(file.Path, width), "image/webp", bytes)));
        }
        if (from != pixels)
            from.Dispose();
        return made;
    }
}
