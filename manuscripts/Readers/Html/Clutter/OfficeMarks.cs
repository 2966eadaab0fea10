using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html.Clutter;

/// <summary>Takes out Word's own elements, its conditional comments and its comments of reviewers.</summary>
internal sealed class OfficeMarks : IClutter
{
    public void Undo(IHtmlDocument page)
    {
        foreach (var comment in page.Descendants<IComment>().ToList())
            comment.Remove();
        foreach (var element in page.All.Where(element => element.LocalName.Contains(':', StringComparison.Ordinal)).ToList())
        {
            if (element.LocalName is "o:p" or "w:sdt" or "st1:place" || element.TextContent.Trim().Length > 0)
                element.Replace([.. element.ChildNodes]);
            else
                element.Remove();
        }

        foreach (
            var element in page.QuerySelectorAll(
                    "[style*='mso-element:comment'], a[style*='mso-comment-reference'], span.MsoCommentReference, "
                    + "[style*='mso-hide:all'], xml"
                )
                .ToList()
        )
            element.Remove();
    }
}
