using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>How the characters of one run look, all sources together.</summary>
internal sealed record TextLook(Marks Marks, string? Language, int? Size, string? Font, bool IsBold, bool IsHidden)
{
    /// <param name="properties">The run's <c>w:rPr</c>; null if it has none.</param>
    public static TextLook Of(Markup? properties, Style paragraph, StyleSheet styles)
    {
        var style = styles.Named(properties?.Child("w:rStyle")?.Val);
        // Emphasis is what differs from the paragraph's style: a heading's own bold is no emphasis.
        var own = RunLook.Of(properties).Over(style?.Run ?? RunLook.Plain);
        var all = own.Over(paragraph.Run).Over(styles.DefaultRun);
        return new TextLook(
            MarksOf(own, style is { IsCode: true }),
            all.RightToLeft is true ? all.LanguageOfBidi : all.Language,
            all.Size,
            all.Font,
            all.Bold is true,
            all.Hidden is true);
    }

    public static Marks MarksOf(RunLook own, bool isCode) =>
        (own.Bold is true ? Marks.Strong : 0)
        | (own.Italic is true ? Marks.Emphasis : 0)
        | (own.Strike is true ? Marks.Strike : 0)
        | (own.VerticalAlign == "superscript" ? Marks.Superscript : 0)
        | (own.VerticalAlign == "subscript" ? Marks.Subscript : 0)
        | (isCode ? Marks.Code : 0);
}
