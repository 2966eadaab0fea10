using System.Text.RegularExpressions;
using Model;

namespace Manuscripts.Readers.Text;

/// <summary>
/// Links as programs for mail print them at the end, "[3] https://…", and in the text "The Weir [3]". The address goes to where its number
/// stands; the list at the end goes.
/// </summary>
internal static partial class NumberedLinks
{
    private const int Fewest = 2;

    /// <summary>The text with the addresses in it; as it is if it has no such list, or not every number in it has an address.</summary>
    public static string Resolve(string text)
    {
        var lines = text.Split('\n');
        var addresses = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines)
            if (Entry().Match(line.Trim()) is { Success: true } match && WebAddress.TryParse(match.Groups[2].Value, out _))
                addresses.TryAdd(match.Groups[1].Value, match.Groups[2].Value);
        if (addresses.Count < Fewest || !AreBehindTitles(lines))
            return text;
        var kept = lines.Where((line, at) => !IsEntry(line) && !(Heading().IsMatch(line.Trim()) && IsOverEntry(lines, at)))
            .Select(line => Mark().Replace(line, mark => addresses.GetValueOrDefault(mark.Groups[1].Value) is { } address
                ? $" <{address}>{mark.Groups[2].Value}"
                : mark.Value));
        return string.Join('\n', kept);
    }

    private static bool IsEntry(string line) => Entry().IsMatch(line.Trim());

    private static bool IsOverEntry(string[] lines, int at) =>
        lines.Skip(at + 1).FirstOrDefault(line => line.Trim().Length > 0) is { } next && IsEntry(next);

    /// <summary>In an essay the numbers are those of its notes, and stand within sentences and behind their ends.</summary>
    private static bool AreBehindTitles(string[] lines)
    {
        var all = lines.Where(line => !IsEntry(line)).Sum(line => Mark().Count(line));
        var ends = lines.Count(line => !IsEntry(line) && line.TrimEnd() is [.., ']'] text && text.LastIndexOf('[') is > 1 and var open
            && text[..open].TrimEnd()[^1] is not ('.' or ',' or ';') && Mark().IsMatch(text[open..]));
        return ends >= Fewest && ends * 2 >= all;
    }

    [GeneratedRegex(@"^\[(\d{1,3})\]:?\s+(https?://\S+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    [GeneratedRegex(@"^(?:links|references|liens|verweise|enlaces)\s?:?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\s?\[(\d{1,3})\](\W|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Mark();
}
