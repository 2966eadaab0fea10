using System.Text;
using Manuscripts.Media;

namespace Tests.Unit.Manuscripts.Media;

public sealed class ImageRecognitionTests
{
    public static TheoryData<string, byte[], ImageKind> Files => new()
    {
        { "PNG", Pictures.Png(2, 3), ImageKind.Png },
        { "GIF", Pictures.Gif(2, 3), ImageKind.Gif },
        { "JPEG", Pictures.Jpeg(2, 3), ImageKind.Jpeg },
        { "WebP", Pictures.WebP("VP8X"), ImageKind.WebP },
        { "SVG", Encoding.UTF8.GetBytes("<?xml version='1.0'?><!-- a --><svg xmlns='http://www.w3.org/2000/svg'/>"), ImageKind.Svg },
        { "SVG in UTF-16", Encoding.Unicode.GetBytes("<svg onload='x'/>"), ImageKind.Svg },
        { "packed SVG", [0x1F, 0x8B, 8, 0], ImageKind.Svg },
        { "EMF", Pictures.Emf(), ImageKind.Emf },
        { "WMF, placeable", [0xD7, 0xCD, 0xC6, 0x9A, 0, 0], ImageKind.Wmf },
        { "WMF", [1, 0, 9, 0, 0, 3, 0], ImageKind.Wmf },
        { "TIFF", [0x49, 0x49, 42, 0, 8, 0, 0, 0], ImageKind.Tiff },
        { "BMP", [0x42, 0x4D, .. new byte[30]], ImageKind.Bmp },
        { "HEIC", [0, 0, 0, 24, .. "ftypheic"u8], ImageKind.Heic },
        { "AVIF", [0, 0, 0, 24, .. "ftypavif"u8], ImageKind.Avif },
        { "PDF", [.. "%PDF-1.7"u8], ImageKind.Pdf },
        { "HTML", [.. "<html><script>"u8], ImageKind.Unknown },
        { "nothing", [], ImageKind.Unknown },
    };

    [Theory, MemberData(nameof(Files))]
    public void The_bytes_tell_the_kind(string name, byte[] bytes, ImageKind kind) => ImageSniffer.Sniff(bytes).ShouldBe(kind, name);

    public static TheoryData<string, byte[], int, int> Sizes => new()
    {
        { "PNG", Pictures.Png(640, 480), 640, 480 },
        { "GIF", Pictures.Gif(320, 200), 320, 200 },
        { "JPEG", Pictures.Jpeg(1024, 768), 1024, 768 },
        { "JPEG lying on its side", Pictures.Jpeg(1024, 768, orientation: 6), 768, 1024 },
        { "JPEG upside down", Pictures.Jpeg(1024, 768, orientation: 3), 1024, 768 },
        { "WebP, extended", Pictures.WebP("VP8X", 0, 0, 0, 0, 0x1F, 3, 0, 0x57, 2, 0), 800, 600 },
        { "WebP, lossless", Pictures.WebP("VP8L", 0x2F, 0x1F, 0xC3, 0x95, 0), 800, 600 },
        { "WebP, lossy", Pictures.WebP("VP8 ", 0, 0, 0, 0x9D, 1, 0x2A, 0x20, 3, 0x58, 2), 800, 600 },
    };

    [Theory, MemberData(nameof(Sizes))]
    public void The_header_tells_the_size(string name, byte[] bytes, int width, int height) =>
        ImageSize.Read(ImageSniffer.Sniff(bytes), bytes).ShouldBe(new ImageSize(width, height), name);

    [Theory, MemberData(nameof(Sizes))]
    public void A_file_cut_off_anywhere_gives_a_size_or_none_but_never_fails(string name, byte[] bytes, int width, int height)
    {
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes.AsSpan(0, length);
            var size = ImageSize.Read(ImageSniffer.Sniff(cut), cut);
            if (size is not null)
                size.ShouldBe(new ImageSize(width, height), name);
        }
    }
}
