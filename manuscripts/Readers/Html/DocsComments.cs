using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html;

/// <summary>
/// Takes out the comments that Google Docs writes into the pages it saves: marks such as "[a]" in the text, and the comments at its
/// end.
/// </summary>
internal static class DocsComments
{
    /// <summary>The texts of marks and comments.</summary>
    public static IReadOnlyList<string> Take(IHtmlDocument page)
    {
        var texts = new List<string>();
        foreach (var anchor in page.QuerySelectorAll("a[id^='cmnt']").ToList())
        {
            if (anchor.ParentElement is null)
                continue;
            var isMark = anchor.Id!.StartsWith("cmnt_ref", StringComparison.Ordinal);
            var whole = isMark
                ? anchor.Closest("sup") is { } raised && raised.TextContent.Trim() == anchor.TextContent.Trim()
                    ? raised
                    : anchor
                : CommentAround(anchor);
            texts.Add(whole.TextContent.Trim());
            whole.Remove();
        }

        return texts;
    }

    /// <summary>A comment may have several paragraphs: all that its box holds, if no other comment begins there.</summary>
    private static IElement CommentAround(IElement anchor)
    {
        var whole = anchor.Closest("p") ?? anchor;
        return whole.ParentElement is { LocalName: "div" } box && box.QuerySelectorAll("a[id^='cmnt']").Length == 1 ? box : whole;
    }
}
