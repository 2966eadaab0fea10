using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Opening;

namespace Manuscripts.Readers.Word.Styles;

/// <summary>How paragraphs are set, as one place says it; null where it says nothing (ISO/IEC 29500-1, 17.3.1).</summary>
internal sealed record ParagraphLook
{
    private const int BodyText = 9;

    public static readonly ParagraphLook Plain = new();

    /// <summary>From 1; 0 for body text.</summary>
    public int? OutlineLevel { get; init; }

    /// <summary>The list it belongs to; 0 takes it out of one.</summary>
    public int? NumberingId { get; init; }

    /// <summary>The list's level, from 0.</summary>
    public int? NumberingLevel { get; init; }

    /// <summary>The left (or start) indent, in twips.</summary>
    public int? Indent { get; init; }

    public bool? RightToLeft { get; init; }

    /// <summary>Whether it has a line above or below it.</summary>
    public bool? Ruled { get; init; }

    /// <summary>What a <c>w:pPr</c> says.</summary>
    public static ParagraphLook Of(Markup? properties)
    {
        if (properties is null || properties.Children.Count == 0)
            return Plain;
        var numbering = properties.Child("w:numPr");
        var indent = properties.Child("w:ind");
        var outline = properties.Child("w:outlineLvl")?.Int("w:val");
        return new ParagraphLook
        {
            OutlineLevel = outline is >= 0 and < BodyText ? outline + 1 : outline is null ? null : 0,
            NumberingId = numbering?.Child("w:numId")?.Int("w:val"),
            NumberingLevel = numbering?.Child("w:ilvl")?.Int("w:val"),
            Indent = Measure.Twips(indent?["w:left"] ?? indent?["w:start"]),
            RightToLeft = properties.Switch("w:bidi"),
            Ruled = properties.Child("w:pBdr") is { } border
                ? border.Child("w:bottom") is not null || border.Child("w:top") is not null
                : null,
        };
    }

    /// <summary>This look, and what it leaves open taken from another.</summary>
    public ParagraphLook Over(ParagraphLook under) => ReferenceEquals(this, Plain) ? under : new ParagraphLook
    {
        OutlineLevel = OutlineLevel ?? under.OutlineLevel,
        NumberingId = NumberingId ?? under.NumberingId,
        NumberingLevel = NumberingLevel ?? under.NumberingLevel,
        Indent = Indent ?? under.Indent,
        RightToLeft = RightToLeft ?? under.RightToLeft,
        Ruled = Ruled ?? under.Ruled,
    };
}
