namespace Manuscripts.Readers.Word.Body;

/// <summary>A stretch of a paragraph.</summary>
internal abstract record Span
{
    /// <summary>The address it links to; null if it is no link.</summary>
    public string? Href { get; init; }
}

/// <summary>Characters of one look.</summary>
internal sealed record TextSpan(string Text, Marks Marks) : Span
{
    public string? Language { get; init; }

    /// <summary>In half points; null if nothing says so.</summary>
    public int? Size { get; init; }

    public bool IsMonospaced { get; init; }

    /// <summary>Bold in any way, also by the paragraph's style; tells headings by their look.</summary>
    public bool LooksBold { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Text);
}

/// <summary>A line's end that the author put in.</summary>
internal sealed record LineBreakSpan : Span;

/// <summary>The end of a page or column: the paragraph is parted there.</summary>
internal sealed record PageBreakSpan : Span;

/// <summary>Where links can point to.</summary>
internal sealed record BookmarkSpan(string Name) : Span;

/// <summary>A reference to a footnote or endnote.</summary>
internal sealed record NoteSpan(NoteKind Kind, string Id) : Span;

/// <summary>A picture.</summary>
internal sealed record ImageSpan(string Address, string Alt, int Width, int Height) : Span;

/// <summary>A box to tick.</summary>
internal sealed record CheckboxSpan(bool IsTicked) : Span;

/// <summary>Ready HTML, made by us from text that was encoded: formulas and ruby.</summary>
internal sealed record HtmlSpan(string Html, string PlainText) : Span;

internal enum NoteKind
{
    Footnote,
    Endnote,
}
