using System.Text;
using System.Text.RegularExpressions;
using Model;
using Pipeline.Publications;

namespace Pipeline.Theme;

/// <summary>The theme's style sheet and scripts, under names that hold the hash of their content and so never grow stale.</summary>
public sealed partial class Assets
{
    /// <summary>The site's folder that holds them.</summary>
    public const string Folder = "assets/";

    private const int HashLength = 10;

    private readonly Dictionary<string, Asset> _byName;

    /// <param name="authors">Their portraits are assets too.</param>
    /// <param name="texts">What style sheets say in words.</param>
    public Assets(ThemeFiles files, AuthorBook authors, StyleTexts texts)
    {
        _byName = files.AssetNames.Where(name => !IsStyle(name)).ToDictionary(name => name, name => Hashed(name, files.Asset(name)));
        foreach (var author in authors.All)
            if (author.Portrait is { } portrait)
                Add(AuthorViews.PortraitName(author.Slug), portrait.ToArray());
        // A style sheet names other assets: it comes after them.
        foreach (var name in files.AssetNames.Where(IsStyle))
            Add(name, Encoding.UTF8.GetBytes(Linked(texts.Fill(Encoding.UTF8.GetString(files.Asset(name))))));
    }

    /// <summary>All of them, in the order of their names.</summary>
    public IEnumerable<Asset> All => _byName.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    /// <summary>The address of an asset by its plain name: <c>/assets/site.3fa9c1d2e4.css</c> for <c>site.css</c>.</summary>
    public string Address(string name) => $"/{_byName[name].Path}";

    /// <summary>The same; null if there is no such asset.</summary>
    public string? Find(string name) => _byName.ContainsKey(name) ? Address(name) : null;

    private static bool IsStyle(string name) => name.EndsWith(".css", StringComparison.OrdinalIgnoreCase);

    private void Add(string name, byte[] bytes) => _byName[name] = Hashed(name, bytes);

    // What a style sheet names by its plain name, it finds by the name that holds the hash.
    private string Linked(string style) => Url().Replace(style, match =>
        Find(match.Groups["name"].Value) is { } address ? $"url(\"{address}\")" : match.Value);

    [GeneratedRegex("""url\(\s*["']?(?:\./)?(?<name>[A-Za-z0-9._-]+)["']?\s*\)""")]
    private static partial Regex Url();

    private static Asset Hashed(string name, byte[] bytes)
    {
        var extension = Path.GetExtension(name);
        return new Asset(
            $"{Folder}{Path.GetFileNameWithoutExtension(name)}.{Digest.Hex(bytes)[..HashLength]}{extension}", Asset.ContentTypeOf(name),
            bytes);
    }
}

/// <summary>One file of the theme.</summary>
/// <param name="Path">On the site, without a leading slash.</param>
public sealed record Asset(string Path, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether a file of a theme's folder is shown to readers: what pages use, and no template, note or source.</summary>
    public static bool IsPublished(string name) => !name.StartsWith('.') && ContentTypeOf(name) != Unknown;

    private const string Unknown = "application/octet-stream";

    /// <summary>The kind of file that a name says it is.</summary>
    public static string ContentTypeOf(string name) => System.IO.Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".webp" => "image/webp",
        ".avif" => "image/avif",
        ".gif" => "image/gif",
        ".ico" => "image/x-icon",
        ".woff2" => "font/woff2",
        ".woff" => "font/woff",
        _ => Unknown,
    };
}
