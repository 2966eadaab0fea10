namespace Bench.Intake.Drafts;

/// <summary>A part of an invented piece, before it takes the form of a format.</summary>
internal abstract record Block;

internal sealed record Heading(string Text) : Block;

internal sealed record Paragraph(IReadOnlyList<Words> Words) : Block;

internal sealed record Bullets(IReadOnlyList<string> Items) : Block;

internal sealed record Grid(IReadOnlyList<IReadOnlyList<string>> Rows) : Block;

internal sealed record Photo(int Number, string Alt) : Block;

/// <summary>Words of one look in a paragraph.</summary>
internal sealed record Words(string Text, Look Look = Look.Plain);

internal enum Look
{
    Plain,
    Strong,
    Emphasis,
    Link,

    /// <summary>A footnote of this text stands here.</summary>
    Note,
}
