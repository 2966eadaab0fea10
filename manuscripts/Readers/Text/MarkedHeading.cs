namespace Manuscripts.Readers.Text;

/// <summary>A heading between marks in its own line: "== Day One ==", "*** News ***", "--- Comment ---".</summary>
internal static class MarkedHeading
{
    private const int MaxLength = 120;
    private const int MaxMarked = 400;
    private const string Marks = "=*-~#_";

    /// <summary>"** Title", as mail services print a heading: the title; any other line as it is.</summary>
    public static string Bare(string line) =>
        line.Length <= MaxMarked && line.StartsWith("** ", StringComparison.Ordinal) && line.IndexOf("**", 3, StringComparison.Ordinal) < 0
            ? line[3..].TrimStart()
            : line;

    /// <summary>The heading; null if a line is none.</summary>
    public static string? Of(string line)
    {
        var text = line.Trim();
        // "~ New research ~": one mark each that no sentence has.
        if (text is ['~', ' ', _, .., ' ', '~'] && text.Length <= MaxLength)
            return text.Trim('~', ' ') is { Length: > 2 } between ? between : null;
        if (text.Length is < 7 or > MaxLength || !Marks.Contains(text[0], StringComparison.Ordinal))
            return null;
        var name = text.Trim(text[0]);
        return name.Length > 2 && text.Length - name.Length >= 4 && name[0] == ' ' && name[^1] == ' ' && name.Any(char.IsLetter)
            && text[1] == text[0] && text[^1] == text[0] && text[^2] == text[0]
                ? name.Trim()
                : null;
    }
}
