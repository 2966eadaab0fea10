using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.Word.Output;

/// <summary>A paragraph of code as it was typed, tabs and line breaks kept.</summary>
internal static class CodeText
{
    public static string Of(Paragraph line) => string.Concat(line.Spans.Select(span => span switch
    {
        TextSpan text => text.Text,
        HtmlSpan html => html.PlainText,
        LineBreakSpan => "\n",
        _ => "",
    }));
}
