using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Readers.Html;

/// <summary>
/// Takes the captions and credits of a saved page's pictures that did not come with it: without their picture they are no part of the
/// piece.
/// </summary>
internal static class PictureCaptions
{
    private const string Captions =
        "figcaption, [class*='caption' i], [class*='cutline' i], [class*='credit' i], [itemprop='caption'], [itemprop='copyrightHolder']";

    private const string Shows = "img, picture, video, audio, iframe, object, svg, amp-img";

    /// <summary>In characters: what is longer is text, not a caption.</summary>
    private const int MaxLength = 800;

    /// <summary>In steps outwards from a caption that stands in no figure.</summary>
    private const int Near = 3;

    /// <summary>Their texts. Changes the page.</summary>
    public static IReadOnlyList<string> Take(IHtmlDocument page)
    {
        var taken = new List<string>();
        foreach (var caption in page.QuerySelectorAll(Captions).ToList())
        {
            if (caption.TextContent.Length > MaxLength || Box(caption) is not { } box || IsShown(box))
                continue;
            if (page.Contains(caption))
                taken.Add(BodyWords.Text(caption));
            caption.Remove();
        }

        return taken;
    }

    /// <summary>The nearest element that holds the caption and what it is of: no further out than <see cref="Near"/>.</summary>
    private static IElement? Box(IElement caption)
    {
        if (caption.Closest("figure") is { } figure)
            return figure;
        var box = caption.ParentElement;
        for (var step = 0; step < Near && box is not null; step++, box = box.ParentElement)
        {
            if (box.LocalName is "article" or "main" or "body" || box.QuerySelectorAll("p").Length > 3)
                return null;
            if (box.QuerySelector(Shows) is not null)
                return box;
        }

        return null;
    }

    private static bool IsShown(IElement box) =>
        box.QuerySelector("table, pre, blockquote") is not null
        || box.QuerySelectorAll("img").Any(image => PicturePath.IsOwn(image.GetAttribute("src")));
}
