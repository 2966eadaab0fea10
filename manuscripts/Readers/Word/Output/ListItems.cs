using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Output;

/// <summary>Which paragraphs are items of a list, and which go on with one.</summary>
internal static class ListItems
{
    /// <summary>In twips: how far in a paragraph must be set to belong to the item above it.</summary>
    private const int MinIndent = 284;

    private static readonly ListLevel Bullet = new("bullet", 1, null);

    /// <summary>The paragraph's place: its own, or that of a task or a line of contents; null if it is no item.</summary>
    public static ListPlace? Place(Paragraph paragraph) =>
        paragraph.Place
        ?? (paragraph.Role == ParagraphRole.ContentsEntry ? new ListPlace(-1, Math.Max(0, paragraph.Level - 1), Bullet, 1)
            : paragraph.Role is ParagraphRole.Body or ParagraphRole.ListContinuation && IsTask(paragraph) ? new ListPlace(-2, 0, Bullet, 1)
            : null);

    /// <summary>Whether a paragraph without a mark of its own belongs to the item before it.</summary>
    public static bool Continues(Paragraph paragraph, Survey survey) =>
        Place(paragraph) is null
        && (paragraph.Role == ParagraphRole.ListContinuation
            || (paragraph.Role == ParagraphRole.Body && paragraph.Indent >= survey.Indent + MinIndent));

    private static bool IsTask(Paragraph paragraph) =>
        paragraph.Spans.FirstOrDefault(span => span is not (BookmarkSpan or TextSpan { IsBlank: true })) is CheckboxSpan;
}
