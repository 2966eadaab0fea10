using System.Globalization;
using AngleSharp.Dom;
using Model;

namespace Manuscripts.Cleaning;

/// <summary>Only pictures from our own media path show; each has an alt text, and its size in whole pixels if known.</summary>
internal sealed class Images : ICleaningStep
{
    public void Apply(IElement body, CleaningContext context)
    {
        foreach (var image in body.QuerySelectorAll("img").ToList())
        {
            if (!PicturePath.IsOwn(image.GetAttribute("src")))
            {
                LeaveOut(image);
                context.ImagesLeftOut++;
                continue;
            }

            context.Images++;
            image.SetAttribute("alt", image.GetAttribute("alt") ?? "");
            Pixels(image, "width");
            Pixels(image, "height");
        }
    }

    /// <summary>A caption without its picture would be puzzling, but it is the author's text: it stays as a paragraph.</summary>
    private static void LeaveOut(IElement image)
    {
        var figure = image.Closest("figure");
        image.Remove();
        if (figure is null || figure.QuerySelector("img, table, pre, blockquote") is not null)
            return;
        foreach (var caption in figure.QuerySelectorAll("figcaption").ToList())
        {
            var paragraph = body(caption).CreateElement("p");
            paragraph.Append([.. caption.ChildNodes]);
            figure.Before(paragraph);
        }

        figure.Remove();

        static IDocument body(IElement element) => element.Owner!;
    }

    private static void Pixels(IElement image, string name)
    {
        var valid =
            int.TryParse(image.GetAttribute(name), NumberStyles.None, CultureInfo.InvariantCulture, out var pixels)
            && pixels is > 0 and < 100_000;
        if (!valid)
            image.RemoveAttribute(name);
    }
}
