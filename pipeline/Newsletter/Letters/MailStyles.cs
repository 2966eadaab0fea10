using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>How the elements of a piece look in a mail: each in itself, because many mail programs know no style sheets.</summary>
/// <param name="direction">The text's: <c>ltr</c> or <c>rtl</c>. Mail programs know left and right, but not start and end.</param>
internal sealed class MailStyles(MailDress dress, string direction)
{
    private const string Code = "font-family:Consolas,'DejaVu Sans Mono',monospace;font-size:90%;";

    private readonly Dictionary<string, string> _styles = new(StringComparer.Ordinal)
    {
        ["p"] = "margin:0 0 16px;",
        ["ul"] = Beside("margin:0 0 16px;", "padding", 24, direction),
        ["ol"] = Beside("margin:0 0 16px;", "padding", 24, direction),
        ["li"] = "margin:0 0 8px;",
        ["dl"] = "margin:0 0 16px;",
        ["dt"] = "margin:0;font-weight:bold;",
        ["dd"] = Beside("margin:0 0 8px;", "padding", 24, direction),
        ["blockquote"] = Beside("margin:0 0 16px;", "padding", 16, direction)
            + $"border-{Start(direction)}:3px solid {dress.Light.Accent};",
        ["pre"] = $"margin:0 0 16px;white-space:pre-wrap;{Code}",
        ["hr"] = $"margin:24px 0;border:0;border-top:1px solid {dress.Light.Line};",
        ["table"] = "margin:0 0 16px;border-collapse:collapse;font-size:15px;line-height:22px;",
        ["caption"] = $"padding:0 0 8px;text-align:{Start(direction)};font-size:14px;line-height:20px;color:{dress.Light.Soft};",
        ["th"] = $"padding:6px 8px;border-bottom:2px solid {dress.Light.Line};text-align:{Start(direction)};vertical-align:top;",
        ["td"] = $"padding:6px 8px;border-bottom:1px solid {dress.Light.Line};vertical-align:top;",
        ["h2"] = "margin:28px 0 10px;font-size:22px;line-height:28px;font-weight:bold;",
        ["h3"] = "margin:24px 0 8px;font-size:19px;line-height:26px;font-weight:bold;",
        ["h4"] = "margin:24px 0 8px;font-size:17px;line-height:24px;font-weight:bold;",
        ["h5"] = "margin:20px 0 8px;font-size:16px;line-height:24px;font-weight:bold;",
        ["h6"] = "margin:20px 0 8px;font-size:16px;line-height:24px;font-weight:bold;font-style:italic;",
        ["a"] = $"color:{dress.Light.Accent};text-decoration:underline;",
        ["mark"] = "font-weight:bold;",
        ["ins"] = "text-decoration:underline;",
        ["del"] = "text-decoration:line-through;",
        ["small"] = "font-size:85%;",
        ["sup"] = "font-size:75%;line-height:0;",
        ["sub"] = "font-size:75%;line-height:0;",
        ["code"] = Code,
        ["kbd"] = Code,
        ["samp"] = Code,
        ["figure"] = "margin:0 0 20px;",
        ["figcaption"] = $"margin:8px 0 0;font-family:{dress.SansFace};font-size:14px;line-height:20px;color:{dress.Light.Soft};",
        ["thead"] = "",
        ["tbody"] = "",
        ["tfoot"] = "",
        ["tr"] = "",
        ["em"] = "",
        ["strong"] = "",
        ["i"] = "",
        ["b"] = "",
        ["s"] = "",
        ["cite"] = "",
        ["q"] = "",
        ["abbr"] = "",
        ["var"] = "",
    };

    /// <summary>What colours an element in the dark, by the names of the style in the template's head.</summary>
    private static readonly Dictionary<string, string> Classes = new(StringComparer.Ordinal)
    {
        ["a"] = "link",
        ["blockquote"] = "bar",
        ["hr"] = "rule",
        ["th"] = "rule",
        ["td"] = "rule",
        ["caption"] = "quiet",
        ["figcaption"] = "quiet sans",
    };

    // A figure and its caption are nothing to Outlook.
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["figure"] = "div",
        ["figcaption"] = "div",
        ["mark"] = "strong",
        ["ins"] = "span",
        ["del"] = "s",
        ["kbd"] = "code",
        ["samp"] = "code",
        ["var"] = "em",
    };

    /// <summary>An element's start without its last bracket, and its end; null for one that leaves only its text.</summary>
    public (string Start, string End)? Of(string element)
    {
        if (!_styles.TryGetValue(element, out var style))
            return null;
        var name = Names.GetValueOrDefault(element, element);
        var inClass = Classes.TryGetValue(element, out var names) ? $" class=\"{names}\"" : "";
        return ($"<{name}{inClass}{(style.Length > 0 ? $" style=\"{style}\"" : "")}", $"</{name}>");
    }

    private static string Start(string direction) => direction == "rtl" ? "right" : "left";

    private static string Beside(string style, string property, int pixels, string direction) =>
        style + (direction == "rtl" ? $"{property}:0 {pixels}px 0 0;" : $"{property}:0 0 0 {pixels}px;");
}
