using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Opening;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>What the properties of a style say (ODF 1.3, part 3, 16.29 and 17.6).</summary>
internal static class OdtLooks
{
    public static RunLook Run(Markup? properties) => properties is null ? RunLook.Plain : new RunLook
    {
        Bold = properties["fo:font-weight"] switch
        {
            null => null,
            "bold" or "600" or "700" or "800" or "900" => true,
            _ => false,
        },
        Italic = properties["fo:font-style"] is { } style ? style is "italic" or "oblique" : null,
        Strike = properties["style:text-line-through-style"] is { } line ? line != "none" : null,
        Hidden = properties["text:display"] is { } display ? display == "none" : null,
        VerticalAlign = properties["style:text-position"] is { } position ? Align(position) : null,
        Size = Measure.HalfPoints(properties["fo:font-size"]),
        Font = (properties["fo:font-family"] ?? properties["style:font-name"])?.Trim('\'', '"'),
        Language = Language(properties),
    };

    public static ParagraphLook Paragraph(Markup? properties) => properties is null ? ParagraphLook.Plain : new ParagraphLook
    {
        Indent = Measure.Twips(properties["fo:margin-left"]),
        RightToLeft = properties["style:writing-mode"] is { } mode and not "page" ? mode.StartsWith("rl", StringComparison.Ordinal) : null,
        Ruled = IsLine(properties["fo:border-bottom"]) || IsLine(properties["fo:border-top"]) ? true : null,
    };

    private static bool IsLine(string? border) => border is not (null or "" or "none");

    // A percentage of the line's height, or a word, then the size.
    private static string Align(string position) =>
        position.Split(' ', 2)[0] switch
        {
            "super" => "superscript",
            "sub" => "subscript",
            ['-', ..] => "subscript",
            "0%" => "baseline",
            _ => "superscript",
        };

    private static string? Language(Markup properties)
    {
        if (properties["fo:language"] is not { Length: > 0 } language || language is "none" or "zxx")
            return null;
        return properties["fo:country"] is { Length: > 0 } country and not "none" ? $"{language}-{country}" : language;
    }
}
