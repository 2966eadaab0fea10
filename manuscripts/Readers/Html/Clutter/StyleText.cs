using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Manuscripts.Readers.Html.Clutter;

/// <summary>What inline styles and a page's class rules say of an element, read as text: programs write them in few, plain forms.</summary>
internal sealed partial class StyleText
{
    private readonly Dictionary<string, string> _classes = new(StringComparer.Ordinal);

    public StyleText(IHtmlDocument page)
    {
        foreach (var sheet in page.QuerySelectorAll("style"))
            foreach (Match rule in ClassRule().Matches(sheet.TextContent))
                _classes[rule.Groups[1].Value] = rule.Groups[2].Value;
    }

    /// <summary>The declarations of an element, lower case, its own last.</summary>
    public string Of(IElement element)
    {
        var classes =
            element.ClassList.Length == 0 ? "" : string.Join(';', element.ClassList.Select(name => _classes.GetValueOrDefault(name, "")));
        return $"{classes};{element.GetAttribute("style")}".ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal);
    }

    public static bool? IsBold(string style) =>
        Value(style, "font-weight:") switch { null => null, "bold" or "bolder" or "600" or "700" or "800" or "900" => true, _ => false };

    /// <summary>Whether the short form "font: bold 18px Georgia" says so.</summary>
    public static bool IsBoldFont(string style) => Value(style, ";font:") is { } font && font.StartsWith("bold", StringComparison.Ordinal);

    public static bool? IsItalic(string style) =>
        Value(style, "font-style:") switch { null => null, "italic" or "oblique" => true, _ => false };

    public static bool IsStruck(string style) =>
        style.Contains("text-decoration:line-through", StringComparison.Ordinal)
        || style.Contains("text-decoration-line:line-through", StringComparison.Ordinal);

    /// <summary>super or sub; null for neither.</summary>
    public static string? VerticalAlign(string style) =>
        Value(style, "vertical-align:") is { } value && value is "super" or "sub" ? Value(style, "vertical-align:") : null;

    private static string? Value(string style, string property)
    {
        var at = style.LastIndexOf(property, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var start = at + property.Length;
        var end = style.IndexOfAny([';', '!'], start);
        return end < 0 ? style[start..] : style[start..end];
    }

    [GeneratedRegex(@"\.([A-Za-z][\w-]*)\s*\{([^{}]{0,2000})\}", RegexOptions.NonBacktracking)]
    private static partial Regex ClassRule();
}
