using System.Net;
using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.Word.Output;

/// <summary>A paragraph of code as it was typed, tabs and line breaks kept; what is raised or lowered in it stays so.</summary>
internal static class CodeText
{
    /// <summary>As HTML.</summary>
    public static string Of(Paragraph line) => string.Concat(line.Spans.Select(span => span switch
    {
        TextSpan { Marks: var marks } text when marks.HasFlag(Marks.Superscript) => $"<sup>{WebUtility.HtmlEncode(text.Text)}</sup>",
        TextSpan { Marks: var marks } text when marks.HasFlag(Marks.Subscript) => $"<sub>{WebUtility.HtmlEncode(text.Text)}</sub>",
        TextSpan text => WebUtility.HtmlEncode(text.Text),
        HtmlSpan html => WebUtility.HtmlEncode(html.PlainText),
        LineBreakSpan => "\n",
        _ => "",
    }));
}
