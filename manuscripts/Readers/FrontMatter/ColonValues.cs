using System.Text.RegularExpressions;

namespace Manuscripts.Readers.FrontMatter;

/// <summary>
/// Forgives what authors write most often and YAML forbids: a colon in a plain value, as in <c>title: Series: A title</c>.
/// </summary>
internal static partial class ColonValues
{
    /// <summary>The front matter with such values in quotation marks, lines kept; null if there are none.</summary>
    public static string? Quoted(string yaml)
    {
        var mended = Value().Replace(yaml, match => $"{match.Groups["key"].Value}: '{match.Groups["value"].Value.Replace("'", "''", StringComparison.Ordinal)}'");
        return mended == yaml ? null : mended;
    }

    [GeneratedRegex(@"^(?<key>[A-Za-z_]+):[ ]+(?<value>[^\s'""\[{|>&*!%@`#-][^\n]*?:[ ][^\n]*?)[ ]*$", RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Value();
}
