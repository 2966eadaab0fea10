using System.Globalization;
using System.Text;

namespace Bench.Intake.Drafts;

/// <summary>A piece in Markdown, or without marks in plain text. Photographs are not in it: they lie beside such drafts.</summary>
internal sealed class MarkdownForm(bool hasMarks)
{
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _notes = new();
    private int _noteCount;

    public static byte[] Write(InventedPiece piece, bool hasMarks) => Encoding.UTF8.GetBytes(new MarkdownForm(hasMarks).Build(piece));

    private string Build(InventedPiece piece)
    {
        _text.Append(hasMarks ? "# " : "").Append(piece.Title).Append("\n\n");
        foreach (var block in piece.Blocks)
            _text.Append(Of(block)).Append("\n\n");
        return _text.Append(_notes).ToString();
    }

    private string Of(Block block) =>
        block switch
        {
            Heading heading => (hasMarks ? "## " : "") + heading.Text,
            Paragraph paragraph => string.Concat(paragraph.Words.Select(Of)),
            Bullets bullets => string.Join('\n', bullets.Items.Select(item => "- " + item)),
            Grid grid when hasMarks => "| a | b | c | d |\n|---|---|---|---|\n"
                + string.Join('\n', grid.Rows.Select(row => $"| {string.Join(" | ", row)} |")),
            Grid grid => string.Join('\n', grid.Rows.Select(row => string.Join(", ", row))),
            _ => "",
        };

    private string Of(Words words) => (hasMarks ? words.Look : Look.Plain) switch
    {
        Look.Strong => $"**{words.Text}**",
        Look.Emphasis => $"*{words.Text}*",
        Look.Link => $"[{words.Text}](https://example.org/page)",
        Look.Note => Note(words.Text),
        _ => words.Text,
    };

    private string Note(string text)
    {
        _noteCount++;
        _notes.Append(CultureInfo.InvariantCulture, $"[^{_noteCount}]: {text}\n\n");
        return string.Create(CultureInfo.InvariantCulture, $"[^{_noteCount}] ");
    }
}
