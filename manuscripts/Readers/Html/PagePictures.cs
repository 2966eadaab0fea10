using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Media;
using Model;

namespace Manuscripts.Readers.Html;

/// <summary>
/// Takes in a page's pictures that are in it (<c>data:</c>) or in the folder beside it. Those on the web are not fetched.
/// </summary>
internal sealed class PagePictures(Draft draft, EnclosedPage enclosed, DraftMedia media)
{
    private readonly List<Problem> _problems = [];

    public IReadOnlyList<Problem> Problems => _problems;

    public async Task TakeAsync(IHtmlDocument page, CancellationToken cancellation)
    {
        foreach (var image in page.QuerySelectorAll("img[src]").ToList())
        {
            var source = image.GetAttribute("src")!.Trim();
            if (await FileAsync(source, cancellation) is not { } file)
                continue;
            var result = media.Accept(file, image.GetAttribute("alt") ?? "", Name(source));
            if (result.Image is { } accepted)
                Show(image, accepted);
            else
                LeaveOut(image, result.Problem!);
        }
    }

    private async Task<FileBeside?> FileAsync(string source, CancellationToken cancellation)
    {
        if (source.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return new FileBeside(DataBytes(source));
        if (enclosed.Picture(source) is { } inside)
            return inside;
        return BesideAddress.Name(source) is { } name ? await draft.ReadBeside(name, cancellation) : null;
    }

    // RFC 2397, Base64 only: a picture in percent signs is an SVG, which is refused anyway.
    private static ReadOnlyMemory<byte> DataBytes(string source)
    {
        var comma = source.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0 || !source.AsSpan(0, comma).Contains(";base64", StringComparison.OrdinalIgnoreCase))
            return Array.Empty<byte>();
        var bytes = new byte[((source.Length - comma) * 3 / 4) + 3];
        return Convert.TryFromBase64Chars(source.AsSpan(comma + 1), bytes, out var length)
            ? bytes.AsMemory(0, length)
            : Array.Empty<byte>();
    }

    private static void Show(IElement image, AcceptedImage accepted)
    {
        image.SetAttribute("src", accepted.Address);
        image.RemoveAttribute("srcset");
        image.SetAttribute("width", accepted.Width.ToString(System.Globalization.CultureInfo.InvariantCulture));
        image.SetAttribute("height", accepted.Height.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private void LeaveOut(IElement image, Problem problem)
    {
        _problems.Add(problem);
        image.Remove();
    }

    private static string Name(string source) =>
        source.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? "a picture in the page" : $"the picture \"{source}\"";
}
