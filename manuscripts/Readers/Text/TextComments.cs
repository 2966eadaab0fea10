namespace Manuscripts.Readers.Text;

/// <summary>
/// Takes out the comments that Google Docs writes into the text files it saves: "[a]" in the text, "[a]What do we call this?" at its
/// end.
/// </summary>
internal static class TextComments
{
    /// <summary>The text without them, and what they said; the text as it is if it holds none.</summary>
    public static (string Text, IReadOnlyList<string> Comments) Take(string text)
    {
        var lines = text.Split('\n');
        var first = lines.Length;
        for (
            var at = lines.Length - 1;
            at >= 0 && (lines[at].Trim().Length == 0 || first < lines.Length || Mark(lines[at]) is not null);
            at--
        )
        {
            if (Mark(lines[at]) == "[a]")
            {
                first = at;
                break;
            }

            if (lines.Length - at > 2000)
                return (text, []);
            if (Mark(lines[at]) is null && lines[at].Trim().Length > 0)
                return (text, []);
        }

        var marks = lines.Skip(first).Select(Mark).OfType<string>().ToList();
        var body = string.Join('\n', lines.Take(first));
        if (marks.Count == 0 || !marks.TrueForAll(mark => body.Contains(mark, StringComparison.Ordinal)))
            return (text, []);
        foreach (var mark in marks)
            body = body.Replace(mark, "", StringComparison.Ordinal);
        return (body, [.. lines.Skip(first).Where(line => line.Trim().Length > 0), .. marks]);
    }

    /// <summary>"[a]" or "[ab]" at the start of a line that goes on.</summary>
    private static string? Mark(string line)
    {
        var end = line.Length > 4 && line[0] == '[' ? line.IndexOf(']', StringComparison.Ordinal) : -1;
        return end is 2 or 3 && line[1..end].All(char.IsAsciiLetterLower) && line[(end + 1)..].Trim().Length > 0 ? line[..(end + 1)] : null;
    }
}
