using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Finds what a paragraph is from its style and its own settings.</summary>
internal static class ParagraphForm
{
    /// <summary>A paragraph without its text yet. Counts it, if it is in a numbered list.</summary>
    public static Paragraph Of(Markup? properties, Style style, WordDocument document)
    {
        var own = ParagraphLook.Of(properties).Over(style.Paragraph);
        var look = own.Over(document.Styles.DefaultParagraph);
        var place = document.Numbering.Next(look, style.Id);
        var isOutlined = style.Role == ParagraphRole.Body && own.OutlineLevel > 0;
        var role = isOutlined ? ParagraphRole.Heading
            : style.Role == ParagraphRole.Body && document.Numbering.IsUnmarked(look, style.Id) ? ParagraphRole.ListContinuation
            : style.Role;
        return new Paragraph
        {
            Spans = [],
            Role = role,
            Level = isOutlined ? own.OutlineLevel!.Value : style.Level,
            Place = role is ParagraphRole.Body or ParagraphRole.ListContinuation or ParagraphRole.Quote ? place : null,
            Indent = look.Indent ?? 0,
            IsRightToLeft = look.RightToLeft is true,
            IsRuled = look.Ruled is true,
        };
    }
}
