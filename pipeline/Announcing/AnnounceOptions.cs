using Model;

namespace Pipeline.Announcing;

/// <summary>Who is told of changes beyond the site's own files, from the section <c>Announce</c>. Nobody, unless it is set.</summary>
public sealed class AnnounceOptions
{
    public const string Section = "Announce";

    private const int MinKey = 8;
    private const int MaxKey = 128;

    /// <summary>
    /// The site's key for IndexNow (indexnow.org, protocol), 8 to 128 letters, digits and hyphens; the site shows it in a file of its name.
    /// Empty for no calls.
    /// </summary>
    public string IndexNowKey { get; set; } = "";

    /// <summary>Where search engines are told.</summary>
    public Uri IndexNow { get; set; } = new("https://api.indexnow.org/indexnow");

    /// <summary>The hub that feeds name and that is told when they change (WebSub, W3C Recommendation); null for none.</summary>
    public Uri? WebSubHub { get; set; }

    internal bool IsValid =>
        (IndexNowKey.Length == 0
            || (IndexNowKey.Length is >= MinKey and <= MaxKey && IndexNowKey.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
        && WebAddress.IsWeb(IndexNow) && (WebSubHub is null || WebAddress.IsWeb(WebSubHub));
}
