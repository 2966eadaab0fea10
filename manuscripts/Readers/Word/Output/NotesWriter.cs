using System.Globalization;
using System.Text;
using Manuscripts.Readers.Word.Body;

namespace Manuscripts.Readers.Word.Output;

/// <summary>Writes the notes as a numbered list at the end, each with a way back to its place in the text.</summary>
internal static class NotesWriter
{
    private const string ParagraphEnd = "</p>\n";

    public static void Write(StringBuilder html, BlockWriter blocks, NoteBook notes)
    {
        if (notes.Referred.Count == 0)
            return;
        html.Append("<section class=\"footnotes\">\n<ol>\n");
        // Not a foreach: a note may refer to further notes while it is written.
        for (var i = 0; i < notes.Referred.Count; i++)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li id=\"fn:{i + 1}\">");
            var start = html.Length;
            blocks.Write(notes.Referred[i]);
            WriteWayBack(html, start, i + 1);
            html.Append("</li>\n");
        }

        html.Append("</ol>\n</section>\n");
    }

    private static void WriteWayBack(StringBuilder html, int start, int number)
    {
        var back = string.Create(CultureInfo.InvariantCulture, $"<a href=\"#fnref:{number}\" class=\"footnote-back\">↩</a>");
        var endsInParagraph =
            html.Length - start > ParagraphEnd.Length
            && html.ToString(html.Length - ParagraphEnd.Length, ParagraphEnd.Length) == ParagraphEnd;
        if (endsInParagraph)
            html.Insert(html.Length - ParagraphEnd.Length, " " + back);
        else
            html.Append("<p>").Append(back).Append(ParagraphEnd);
    }
}
