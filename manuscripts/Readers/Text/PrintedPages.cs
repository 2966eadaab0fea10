using System.Text.RegularExpressions;

namespace Manuscripts.Readers.Text;

/// <summary>
/// What a browser prints on every sheet of paper: the time and the page's title above, its address and "1/4" below. A sentence may go on
/// from one sheet to the next.
/// </summary>
internal static partial class PrintedPages
{
    private const int MaxLine = 200;

    /// <summary>The text without it, and what was taken out; the text as it is if it was not printed so.</summary>
    public static (string Text, IReadOnlyList<string> Lines) Take(string text)
    {
        if (!Counter().IsMatch(text))
            return (text, []);
        var lines = text.Split('\n').ToList();
        var sheets = lines.Where(IsCounter).Select(line => line.Trim()[(line.Trim().LastIndexOf('/') + 1)..]).Distinct().ToList();
        if (sheets.Count != 1 || !lines.Exists(IsHead))
            return (text, []);
        var taken = new List<string>();
        var kept = new List<string>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (!IsHead(lines[at]) && !IsCounter(lines[at]) && !IsAddressOver(lines, at))
            {
                kept.Add(lines[at]);
                continue;
            }

            taken.Add(lines[at].Trim());
            while (kept.Count > 0 && kept[^1].Trim().Length == 0)
                kept.RemoveAt(kept.Count - 1);
            while (at + 1 < lines.Count && lines[at + 1].Trim().Length == 0)
                at++;
            if (kept.Count > 0 && kept[^1].TrimEnd() is var last && (LineWrap.EndsSentence(last) || last.EndsWith(':')))
                kept.Add("");
        }

        return (string.Join('\n', kept), taken);
    }

    private static bool IsHead(string line) => line.Length <= MaxLine && Head().IsMatch(line);

    private static bool IsCounter(string line) => line.Length <= MaxLine && Counter().IsMatch(line);

    /// <summary>The page's address stands before the counter, in its line or over it.</summary>
    private static bool IsAddressOver(List<string> lines, int at) =>
        lines[at].Trim().StartsWith("http", StringComparison.Ordinal) && !lines[at].Trim().Contains(' ', StringComparison.Ordinal)
        && lines.Skip(at + 1).FirstOrDefault(line => line.Trim().Length > 0) is { } next && IsCounter(next);

    [GeneratedRegex(@"^\s*\d{1,2}[/.]\d{1,2}[/.]\d{2,4},? \d{1,2}:\d{2}(?: ?[AP]M)?\s+\S", RegexOptions.NonBacktracking)]
    private static partial Regex Head();

    [GeneratedRegex(@"(?m)^\s*(?:https?://\S+\s+)?\d{1,3}/\d{1,3}\s*$", RegexOptions.NonBacktracking)]
    private static partial Regex Counter();
}
