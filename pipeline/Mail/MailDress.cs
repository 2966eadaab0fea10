using System.Text.RegularExpressions;
using Pipeline.Theme;

namespace Pipeline.Mail;

/// <summary>What mails wear: the site's colours, typefaces, words and days, so that a mail looks like the publication it is from.</summary>
public sealed partial class MailDress
{
    private const string Serif = "Georgia, serif";
    private const string Sans = "Arial, sans-serif";

    private readonly SiteViews _views;

    public MailDress(SiteViews views, ThemeFiles files)
    {
        _views = views;
        var style = new StyleProperties(files);
        Light = MailColours.Of(style, isDark: false);
        Dark = MailColours.Of(style, isDark: true);
        SerifFace = Face(style.Find("serif"), Serif);
        SansFace = Face(style.Find("sans"), Sans);
    }

    public MailColours Light { get; }

    public MailColours Dark { get; }

    /// <summary>The names of typefaces, safe to stand in a style attribute.</summary>
    public string SerifFace { get; }

    /// <summary>The same for what stands around the text.</summary>
    public string SansFace { get; }

    /// <summary>What templates know as <c>site</c>.</summary>
    internal SiteView Site => _views.Site;

    /// <summary>One of the site's texts, with values in the places that wait for them.</summary>
    public string Text(string name, string value = "", string count = "") =>
        _views.Text(name, value).Replace("{count}", count, StringComparison.Ordinal);

    /// <summary>Names in a sentence, in the publication's language.</summary>
    public string Names(IReadOnlyList<string> names) => _views.Names(names);

    /// <summary>A day as the site's pages write it.</summary>
    public string Day(DateTimeOffset instant) => _views.Date(instant).Day;

    /// <summary><c>rtl</c> or <c>ltr</c>.</summary>
    public static string Direction(string language) => SiteViews.Direction(language);

    // Names that begin so are the browser's own words; mail programs that do not know them stop looking.
    private static string Face(string? value, string otherwise)
    {
        if (value is null || !FaceNames().IsMatch(value))
            return otherwise;
        var names = value.Split(',', StringSplitOptions.TrimEntries)
            .Where(name => !name.StartsWith("ui-", StringComparison.Ordinal) && !name.StartsWith("-", StringComparison.Ordinal)
                && name != "system-ui");
        return string.Join(",", names).Replace('"', '\'');
    }

    [GeneratedRegex(@"^[A-Za-z0-9 ,'""-]+$")]
    private static partial Regex FaceNames();
}
