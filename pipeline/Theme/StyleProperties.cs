using System.Text;
using System.Text.RegularExpressions;

namespace Pipeline.Theme;

/// <summary>
/// The properties that the theme's style is made of, such as <c>--accent</c>, in light and in the dark: <c>site.css</c>, and over it the
/// site's own <c>extra.css</c>. For what is dressed alike but cannot load a style sheet, such as a mail.
/// </summary>
public sealed partial class StyleProperties
{
    private readonly Dictionary<string, string> _light = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _dark = new(StringComparer.Ordinal);

    public StyleProperties(ThemeFiles files)
    {
        foreach (var name in new[] { "site.css", "extra.css" }.Where(files.AssetNames.Contains))
            Read(Comment().Replace(Encoding.UTF8.GetString(files.Asset(name)), ""));
    }

    /// <summary>A property's value as it is written; null if there is none.</summary>
    /// <param name="name">Without its two hyphens.</param>
    /// <param name="isDark">Whether it is asked for readers who like it dark; what the dark does not change is as in the light.</param>
    public string? Find(string name, bool isDark = false) =>
        isDark && _dark.TryGetValue(name, out var dark) ? dark : _light.GetValueOrDefault(name);

    // Blocks at the top, and within those for the dark: what is for paper or for narrow windows says nothing of how the site looks.
    private void Read(string style, bool isDark = false)
    {
        for (var at = 0; style.IndexOf('{', at) is var open and >= 0;)
        {
            var (prelude, end) = (style[at..open].Trim(), End(style, open));
            var body = style[(open + 1)..end];
            if (prelude == ":root")
                foreach (Match property in Property().Matches(body))
                    (isDark ? _dark : _light)[property.Groups["name"].Value] = property.Groups["value"].Value.Trim();
            else if (!isDark && Dark().IsMatch(prelude))
                Read(body, isDark: true);
            at = Math.Min(end + 1, style.Length);
        }
    }

    // Where the block ends that opens here; the style's end for one that does not.
    private static int End(string style, int open)
    {
        var depth = 0;
        for (var i = open; i < style.Length; i++)
        {
            depth += style[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
                return i;
        }
        return style.Length;
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@media\s*\(\s*prefers-color-scheme:\s*dark\s*\)$")]
    private static partial Regex Dark();

    [GeneratedRegex(@"--(?<name>[a-z-]+)\s*:(?<value>[^;]*)")]
    private static partial Regex Property();
}
