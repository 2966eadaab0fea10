namespace Manuscripts.Readers.Text;

/// <summary>A heading between marks in its own line: "== Day One ==", "*** News ***", "--- Comment ---".</summary>
internal static class MarkedHeading
{
    private const int MaxLength = 120;
    private const string Marks = "=*-~#_";

    /// <summary>The heading; null if a line is none.</summary>
    public static string? Of(string line)
    {
        var text = line.Trim();
        if (text.Length is < 7 or > MaxLength || !Marks.Contains(text[0], StringComparison.Ordinal))
            return null;
        var name = text.Trim(text[0]);
        return name.Length > 2 && text.Length - name.Length >= 4 && name[0] == ' ' && name[^1] == ' ' && name.Any(char.IsLetter)
            && text[1] == text[0] && text[^1] == text[0] && text[^2] == text[0]
                ? name.Trim()
                : null;
    }
}
