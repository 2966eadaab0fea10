using System.Text;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>
/// Forgives what authors write most often and YAML forbids: a colon in a plain value, as in <c>title: Series: A title</c>.
/// </summary>
internal static class ColonValues
{
    private const string Special = "'\"[{|>&*!%@`#-";

    /// <summary>The front matter with such values in quotation marks, lines kept; null if there are none.</summary>
    public static string? Quoted(string yaml)
    {
        var mended = new StringBuilder(yaml.Length + 16);
        var changed = false;
        foreach (var range in yaml.AsSpan().Split('\n'))
        {
            if (range.Start.Value > 0)
                mended.Append('\n');
            var line = yaml.AsSpan(range);
            changed |= Append(mended, line);
        }

        return changed ? mended.ToString() : null;
    }

    private static bool Append(StringBuilder mended, ReadOnlySpan<char> line)
    {
        var colon = line.IndexOf(": ");
        var value = colon <= 0 ? default : line[(colon + 1)..].Trim(' ');
        if (
            value.IsEmpty
            || line[..colon].ContainsAnyExcept(NameCharacters)
            || Special.Contains(value[0])
            || char.IsWhiteSpace(value[0])
            || value.IndexOf(": ") < 0
        )
        {
            mended.Append(line);
            return false;
        }

        mended.Append(line[..colon]).Append(": '").Append(value.ToString().Replace("'", "''", StringComparison.Ordinal)).Append('\'');
        return true;
    }

    private static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-");
}
