using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>A part of the document that stands for itself.</summary>
internal abstract record Block;

/// <summary>A paragraph, with what its style and settings say it is.</summary>
internal sealed record Paragraph : Block
{
    public required IReadOnlyList<Span> Spans { get; init; }

    public ParagraphRole Role { get; init; }

    /// <summary>For headings and contents entries, from 1.</summary>
    public int Level { get; init; }

    public ListPlace? Place { get; init; }

    /// <summary>The left indent, in twips.</summary>
    public int Indent { get; init; }

    public bool IsRightToLeft { get; init; }

    /// <summary>It has a line above or below it.</summary>
    public bool IsRuled { get; init; }

    public string PlainText => string.Concat(Spans.Select(span => span switch
    {
        TextSpan text => text.Text,
        HtmlSpan html => html.PlainText,
        LineBreakSpan => " ",
        _ => "",
    })).Trim();

    /// <summary>Nothing in it can be seen.</summary>
    public bool IsBlank => Spans.All(span => span is TextSpan { IsBlank: true } or BookmarkSpan or PageBreakSpan or LineBreakSpan);
}

/// <summary>A table.</summary>
internal sealed record Table(IReadOnlyList<TableRow> Rows) : Block;

internal sealed record TableRow(IReadOnlyList<TableCell> Cells, bool IsHeader);

internal sealed record TableCell(IReadOnlyList<Block> Blocks, int Columns, int Rows);

/// <summary>A text box: it stood beside the text.</summary>
internal sealed record Aside(IReadOnlyList<Block> Blocks) : Block;

/// <summary>A line across the page.</summary>
internal sealed record Rule : Block;
