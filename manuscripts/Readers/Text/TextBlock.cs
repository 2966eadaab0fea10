namespace Manuscripts.Readers.Text;

/// <summary>A part of a plain text as its form shows it.</summary>
internal abstract record TextBlock
{
    internal sealed record Paragraph(string Text) : TextBlock;

    internal sealed record Heading(string Text) : TextBlock;

    internal sealed record Quotation(IReadOnlyList<string> Paragraphs) : TextBlock;

    internal sealed record Break : TextBlock;

    internal sealed record List(bool Ordered, int Start, IReadOnlyList<ListItem> Items) : TextBlock;

    /// <summary>One item: its paragraphs, then the lists inside it.</summary>
    internal sealed record ListItem(IReadOnlyList<string> Paragraphs, IReadOnlyList<List> Lists);
}
