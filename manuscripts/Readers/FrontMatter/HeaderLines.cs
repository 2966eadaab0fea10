using System.Text;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>Front matter without fences: "Title: …" and the like in the first lines, as old blogs and many authors write it.</summary>
internal static class HeaderLines
{
    private const int Most = 20;
    private const int Fewest = 2;

    /// <summary>
    /// How many lines from one on are fields; none unless all up to the next empty line are, and at least two of them are known.
    /// </summary>
    public static int Count(string[] lines, int from)
    {
        var known = 0;
        var at = from;
        for (; at < lines.Length && at - from <= Most && lines[at].Trim() is { Length: > 0 } line && line != "---"; at++)
        {
            if (FrontLabel.Of(line) is not { } label)
                return 0;
            known += label.Field is null ? 0 : 1;
        }

        return known >= Fewest && at - from <= Most && !IsOverLetter(lines, at) ? at - from : 0;
    }

    /// <summary>What a mail program wrote over a letter to the desk belongs to the letter.</summary>
    private static bool IsOverLetter(string[] lines, int end) =>
        lines.Skip(end).FirstOrDefault(line => line.Trim().Length > 0) is { } first && Salutation.IsAlone(first);

    /// <summary>The same as YAML, a line each.</summary>
    public static string AsYaml(IEnumerable<string> lines)
    {
        var yaml = new StringBuilder();
        foreach (var line in lines)
        {
            var (_, name, value) = FrontLabel.Of(line)!;
            yaml.Append(name.Replace(' ', '_')).Append(": '").Append(value.Replace("'", "''", StringComparison.Ordinal)).Append("'\n");
        }

        return yaml.ToString();
    }
}
