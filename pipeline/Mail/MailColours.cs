using System.Globalization;
using System.Text.RegularExpressions;
using Pipeline.Theme;

namespace Pipeline.Mail;

/// <summary>The theme's colours as mail programs take them: six hexadecimal digits after a <c>#</c>.</summary>
public sealed partial record MailColours
{
    private static readonly StyleProperties BuiltIn = new(new ThemeFiles(""));

    private MailColours(StyleProperties style, bool isDark)
    {
        string Colour(string name) =>
            Hex(style.Find(name, isDark)) ?? Hex(BuiltIn.Find(name, isDark)) ?? throw new InvalidDataException($"No colour --{name}.");
        (Paper, Raised, Ink, Soft) = (Colour("paper"), Colour("raised"), Colour("ink"), Colour("soft"));
        (Line, Accent, OnAccent) = (Colour("line"), Colour("accent"), Colour("on-accent"));
    }

    public string Paper { get; }

    public string Raised { get; }

    public string Ink { get; }

    public string Soft { get; }

    public string Line { get; }

    public string Accent { get; }

    public string OnAccent { get; }

    /// <summary>A colour that is written in any other way than hexadecimal is the built-in one.</summary>
    public static MailColours Of(StyleProperties style, bool isDark) => new(style, isDark);

    private static string? Hex(string? value)
    {
        if (value is null || !Hexadecimal().IsMatch(value))
            return null;
        var digits = value.Length == 4 ? string.Concat(value.Skip(1).Select(digit => $"{digit}{digit}")) : value[1..];
        return "#" + digits.ToLower(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})$")]
    private static partial Regex Hexadecimal();
}
