using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Opening;

namespace Manuscripts.Readers.Word.Styles;

/// <summary>How characters look, as one place says it; null where it says nothing (ISO/IEC 29500-1, 17.3.2).</summary>
internal sealed record RunLook
{
    public static readonly RunLook Plain = new();

    public bool? Bold { get; init; }

    public bool? Italic { get; init; }

    public bool? Strike { get; init; }

    public bool? Hidden { get; init; }

    /// <summary>superscript, subscript or baseline.</summary>
    public string? VerticalAlign { get; init; }

    /// <summary>In half points.</summary>
    public int? Size { get; init; }

    public string? Font { get; init; }

    public string? Language { get; init; }

    /// <summary>The language of text that runs from the right to the left.</summary>
    public string? LanguageOfBidi { get; init; }

    public bool? RightToLeft { get; init; }

    /// <summary>What a <c>w:rPr</c> says.</summary>
    public static RunLook Of(Markup? properties)
    {
        if (properties is null || properties.Children.Count == 0)
            return Plain;
        var fonts = properties.Child("w:rFonts");
        var language = properties.Child("w:lang");
        return new RunLook
        {
            Bold = properties.Switch("w:b"),
            Italic = properties.Switch("w:i"),
            Strike = properties.Switch("w:strike") is true || properties.Switch("w:dstrike") is true ? true : properties.Switch("w:strike"),
            Hidden =
                properties.Switch("w:vanish") is true || properties.Switch("w:webHidden") is true ? true : properties.Switch("w:vanish"),
            VerticalAlign = properties.Child("w:vertAlign")?.Val,
            Size = Measure.HalfPoints(properties.Child("w:sz")?.Val),
            Font = fonts?["w:ascii"] ?? fonts?["w:hAnsi"] ?? fonts?["w:cs"],
            Language = language?.Val,
            LanguageOfBidi = language?["w:bidi"],
            RightToLeft = properties.Switch("w:rtl"),
        };
    }

    /// <summary>This look, and what it leaves open taken from another.</summary>
    public RunLook Over(RunLook under) => ReferenceEquals(this, Plain) ? under : ReferenceEquals(under, Plain) ? this : new RunLook
    {
        Bold = Bold ?? under.Bold,
        Italic = Italic ?? under.Italic,
        Strike = Strike ?? under.Strike,
        Hidden = Hidden ?? under.Hidden,
        VerticalAlign = VerticalAlign ?? under.VerticalAlign,
        Size = Size ?? under.Size,
        Font = Font ?? under.Font,
        Language = Language ?? under.Language,
        LanguageOfBidi = LanguageOfBidi ?? under.LanguageOfBidi,
        RightToLeft = RightToLeft ?? under.RightToLeft,
    };
}
