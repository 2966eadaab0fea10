using System.Globalization;
using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.RichText;

/// <summary>Reads the words that set how characters and paragraphs look.</summary>
internal static class RtfLooks
{
    /// <summary>The state after a word; null if the word sets nothing.</summary>
    public static RtfState? Word(string word, int? number, RtfState state) =>
        Look(word, number, state.Look) is { } look ? state with { Look = look }
        : Form(word, number ?? 0, state.Form) is { } form ? state with { Form = form }
        : word switch
        {
            "plain" => state with { Look = RunLook.Plain, IsDeleted = false },
            "deleted" => state with { IsDeleted = number != 0 },
            _ => null,
        };

    /// <summary>A span of a state's look. Emphasis is what differs from the paragraph's style.</summary>
    public static TextSpan Span(RtfState state, RtfDocument document)
    {
        var (look, style) = (state.Look, document.Styles.Of(state.Form.Style).Look);
        var own = look with
        {
            Bold = look.Bold is true && style.Bold is not true,
            Italic = look.Italic is true && style.Italic is not true,
        };
        return new TextSpan("", TextLook.MarksOf(own, isCode: false))
        {
            Href = state.Href,
            Size = look.Size,
            Language = look.Language,
            IsMonospaced = Monospace.Is(document.Fonts.Name(state.Font)),
            LooksBold = look.Bold is true,
        };
    }

    private static RunLook? Look(string word, int? number, RunLook look) => word switch
    {
        "b" => look with { Bold = number != 0 },
        "i" => look with { Italic = number != 0 },
        "strike" or "striked" => look with { Strike = number != 0 },
        "super" => look with { VerticalAlign = number == 0 ? null : "superscript" },
        "sub" => look with { VerticalAlign = number == 0 ? null : "subscript" },
        "nosupersub" => look with { VerticalAlign = null },
        "v" => look with { Hidden = number != 0 },
        "fs" => look with { Size = number },
        "lang" => look with { Language = Language(number ?? 0) },
        _ => null,
    };

    private static RtfForm? Form(string word, int number, RtfForm form) => word switch
    {
        "pard" => new RtfForm(),
        "s" => form with { Style = number },
        "outlinelevel" => form with { Outline = number },
        "ls" => form with { List = number },
        "ilvl" => form with { ListLevel = number },
        "li" or "lin" => form with { Indent = number },
        "rtlpar" => form with { IsRightToLeft = true },
        "ltrpar" => form with { IsRightToLeft = false },
        "intbl" => form with { IsInTable = true },
        "brdrb" or "brdrt" => form with { IsRuled = true },
        _ => null,
    };

    private static string? Language(int number)
    {
        try
        {
            return number is 0 or 1024 ? null : CultureInfo.GetCultureInfo(number).Name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
