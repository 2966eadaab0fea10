using System.Globalization;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Markdig.Renderers.Html;
using Pipeline.Intake.Media;
using Pipeline.Model;

namespace Pipeline.Intake.Readers.Markdown;

/// <summary>Takes in the pictures that lie beside a draft, in its folder, and points the draft's image links to them.</summary>
internal static class PicturesBeside
{
    public static async Task<(IReadOnlyList<MediaFile> Files, IReadOnlyList<Problem> Problems)> TakeInAsync(
        MarkdownDocument document, Draft draft, MediaLimits limits, CancellationToken cancellation)
    {
        var media = new DraftMedia(limits);
        var problems = new List<Problem>();
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage && IsBeside(link.Url)))
        {
            var name = Uri.UnescapeDataString(link.Url!);
            if (await draft.ReadBeside(name, cancellation) is not { } bytes)
                continue;
            var (image, problem) = media.Accept(bytes, "", name);
            if (image is null)
            {
                problems.Add(problem!);
                continue;
            }
            link.Url = image.Address;
            link.GetAttributes().AddProperty("width", image.Width.ToString(CultureInfo.InvariantCulture));
            link.GetAttributes().AddProperty("height", image.Height.ToString(CultureInfo.InvariantCulture));
        }
        return (media.Files, problems);
    }

    private static bool IsBeside(string? url) =>
        url is { Length: > 0 } && !url.StartsWith('/') && !url.Contains("..", StringComparison.Ordinal) && !url.Contains(':');
}
