namespace Manuscripts.Readers.Word.Styles;

/// <summary>A style with everything it inherits.</summary>
internal sealed record Style(string Id)
{
    public ParagraphRole Role { get; init; }

    /// <summary>For headings and contents entries, from 1.</summary>
    public int Level { get; init; }

    public bool IsCode { get; init; }

    public ParagraphLook Paragraph { get; init; } = ParagraphLook.Plain;

    public RunLook Run { get; init; } = RunLook.Plain;

    /// <summary>For tables: whether the style sets the first row apart.</summary>
    public bool MarksFirstRow { get; init; }
}
