using System.Text.RegularExpressions;

namespace Manuscripts.Readers.Text;

/// <summary>What a line of plain text is by its form.</summary>
internal enum LineForm
{
    Blank,
    Prose,
    Bullet,
    Number,
    Quote,

    /// <summary>A lone hyphen, "***" and the like: a break between parts.</summary>
    Rule,

    /// <summary>"====" under a line makes that line a heading.</summary>
    Underline,
}

/// <summary>One line of plain text.</summary>
/// <param name="Text">Without indentation and without the marker that gave it its form.</param>
/// <param name="Indent">Columns before the first character; a tab goes to the next multiple of four.</param>
internal sealed partial record TextLine(LineForm Form, string Text, int Indent, int Start = 1)
{
    public static TextLine Of(string line)
    {
        var indent = IndentOf(line);
        var text = line.Trim();
        if (text.Length == 0)
            return new TextLine(LineForm.Blank, "", 0);
        if (Underline().IsMatch(text))
            return new TextLine(LineForm.Underline, text, indent);
        if (Rule().IsMatch(text))
            return new TextLine(LineForm.Rule, text, indent);
        if (text.StartsWith("> ", StringComparison.Ordinal) || text == ">")
            return new TextLine(LineForm.Quote, text[1..].TrimStart(), indent);
        if (Bullet().Match(text) is { Success: true } bullet)
            return new TextLine(LineForm.Bullet, text[bullet.Length..], indent);
        return Number().Match(text) is { Success: true } number
            ? new TextLine(
                LineForm.Number, text[number.Length..], indent,
                int.Parse(number.Groups[1].ValueSpan, System.Globalization.CultureInfo.InvariantCulture))
            : new TextLine(LineForm.Prose, text, indent);
    }

    private static int IndentOf(string line)
    {
        var columns = 0;
        foreach (var c in line)
        {
            if (c == '\t')
                columns += 4 - columns % 4;
            else if (c is ' ' or '\u00A0')
                columns++;
            else
                break;
        }

        return columns;
    }

    [GeneratedRegex(@"^={3,}$|^-{4,}$", RegexOptions.NonBacktracking)]
    private static partial Regex Underline();

    [GeneratedRegex(@"^(?:[-–—•*·]|\*\s?\*\s?\*|#|(?:[-_*~]\s?){3,}|[-–—]{2,3}|⁂)$", RegexOptions.NonBacktracking)]
    private static partial Regex Rule();

    [GeneratedRegex(@"^[-*•‣◦▪●–·]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Bullet();

    [GeneratedRegex(@"^(\d{1,3})[.)]\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Number();
}
