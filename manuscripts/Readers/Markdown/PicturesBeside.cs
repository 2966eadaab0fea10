using System.Globalization;
using Manuscripts.Media;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Model;

namespace Manuscripts.Readers.Markdown;

/// <summary>Takes in the pictures that lie beside a draft, in its folder, and points the draft's image links to them.</summary>
internal static class PicturesBeside
{
    /// <summary>Why pictures were left out.</summary>
    public static async Task<IReadOnlyList<Problem>> TakeInAsync(
        MarkdownDocument document, Draft draft, DraftMedia media, CancellationToken cancellation)
    {
        var problems = new List<Problem>();
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage))
        {
            if (BesideAddress.Name(link.Url) is not { } name || await draft.ReadBeside(name, cancellation) is not { } file)
                continue;
            var (image, problem) = media.Accept(file, "", name);
            if (image is null)
            {
                problems.Add(problem!);
                continue;
            }
            link.Url = image.Address;
            link.GetAttributes().AddProperty("width", image.Width.ToString(CultureInfo.InvariantCulture));
            link.GetAttributes().AddProperty("height", image.Height.ToString(CultureInfo.InvariantCulture));
        }
        return problems;
    }
}
