using System.Globalization;
using System.Text;
using Samples.Word;
using static Samples.Word.WordDraft;

namespace Bench.Intake.Drafts;

/// <summary>A piece as Word writes it: styled paragraphs of many short runs with their revision marks, fonts and languages.</summary>
internal sealed class WordForm
{
    private const string Address = "https://example.org/page";

    private readonly WordDraft _file = new WordDraft()
        .Style("paragraph", "Heading1", "heading 1")
        .Style("paragraph", "Heading2", "heading 2")
        .Style("paragraph", "ListParagraph", "List Paragraph")
        .Style("character", "Hyperlink", "Hyperlink", "<w:rPr><w:u w:val='single'/></w:rPr>")
        .Numbering(Numbers(0, "bullet", "bullet") + Num(1, 0)).Link("rLink", Address);

    private readonly StringBuilder _notes = new();
    private int _noteCount;

    public static byte[] Write(InventedPiece piece) => new WordForm().Build(piece);

    private byte[] Build(InventedPiece piece)
    {
        _file.Text(piece.Title, "Heading1");
        foreach (var block in piece.Blocks)
            _file.Body(Of(block));
        return _file.Footnotes(_notes.ToString()).Build();
    }

    private string Of(Block block) =>
        block switch
        {
            Heading heading => P(heading.Text, "Heading2"),
            Paragraph paragraph => Para(
                string.Concat(paragraph.Words.Select(Of)), "<w:spacing w:after='160' w:line='259'/><w:jc w:val='both'/>"),
            Bullets bullets => string.Concat(bullets.Items.Select(item => Item(item))),
            Grid grid => "<w:tbl><w:tblPr><w:tblW w:w='0' w:type='auto'/></w:tblPr><w:tblGrid/>"
                + string.Concat(grid.Rows.Select(Row))
                + "</w:tbl>"
                + P(""),
            Photo photo => Para(Photograph(photo)),
            _ => "",
        };

    private string Of(Words words) => words.Look switch
    {
        Look.Strong => Run(words.Text, "<w:b/><w:bCs/>"),
        Look.Emphasis => Run(words.Text, "<w:i/><w:iCs/>"),
        Look.Link => $"<w:hyperlink r:id='rLink' w:history='1'>{Run(words.Text, "<w:rStyle w:val='Hyperlink'/>")}</w:hyperlink>",
        Look.Note => Note(words.Text),
        _ => Run(words.Text, ""),
    };

    private static string Run(string text, string look) =>
        $"<w:r w:rsidR='00AB12CD' w:rsidRPr='00EF3456'><w:rPr><w:rFonts w:ascii='Calibri' w:hAnsi='Calibri' "
        + $"w:cs='Calibri'/>{look}<w:lang w:val='en-GB'/></w:rPr><w:t xml:space='preserve'>{text}</w:t></w:r>";

    private static string Row(IReadOnlyList<string> cells) =>
        "<w:tr>"
        + string.Concat(cells.Select(cell => $"<w:tc><w:tcPr><w:tcW w:w='2254' w:type='dxa'/></w:tcPr>{P(cell)}</w:tc>"))
        + "</w:tr>";

    private string Note(string text)
    {
        _noteCount++;
        _notes.Append(
            CultureInfo.InvariantCulture,
            $"<w:footnote w:id='{_noteCount}'>{Para("<w:r><w:footnoteRef/></w:r>" + Run(" " + text, ""))}</w:footnote>");
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<w:r><w:rPr><w:vertAlign w:val='superscript'/></w:rPr><w:footnoteReference w:id='{_noteCount}'/></w:r>");
    }

    private string Photograph(Photo photo)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"rPhoto{photo.Number}");
        _file.Image(id, NoisePicture.Make(photo.Number));
        return Picture(id, photo.Alt);
    }
}
