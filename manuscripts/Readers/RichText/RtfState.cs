using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.RichText;

/// <summary>Where the text of a group goes.</summary>
internal enum RtfPlace
{
    Text,
    Nowhere,
    Fonts,
    Styles,
    Info,
    Property,
    Picture,
    PictureProperty,
    Instruction,
    ListTable,
    ListText,
    Bookmark,
    Comment,
    Margin,
}

/// <summary>What a group's end undoes.</summary>
internal sealed record RtfState
{
    public RtfPlace Place { get; init; }

    public RunLook Look { get; init; } = RunLook.Plain;

    public bool IsDeleted { get; init; }

    public int Font { get; init; }

    public string? Href { get; init; }

    /// <summary>How many characters stand after <c>\u</c> for programs that do not know it.</summary>
    public int UnicodeSkip { get; init; } = 1;

    /// <summary>The paragraph's settings, which groups keep, too.</summary>
    public RtfForm Form { get; init; } = new();

    /// <summary>The property that a group of that kind holds.</summary>
    public string Property { get; init; } = "";

    /// <summary>Ends what the group began; null if it began nothing.</summary>
    public Action? End { get; init; }
}

/// <summary>How a paragraph is set.</summary>
internal sealed record RtfForm
{
    public int Style { get; init; }

    /// <summary>From 0; null for body text.</summary>
    public int? Outline { get; init; }

    public int List { get; init; }

    public int ListLevel { get; init; }

    /// <summary>In twips.</summary>
    public int Indent { get; init; }

    public bool IsRightToLeft { get; init; }

    public bool IsInTable { get; init; }

    public bool IsRuled { get; init; }
}
