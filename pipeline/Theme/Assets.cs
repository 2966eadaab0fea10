using Model;

namespace Pipeline.Theme;

/// <summary>The theme's style sheet and scripts, under names that hold the hash of their content and so never grow stale.</summary>
public sealed class Assets
{
    /// <summary>The site's folder that holds them.</summary>
    public const string Folder = "assets/";

    private const int HashLength = 10;

    private readonly Dictionary<string, Asset> _byName;

    public Assets(ThemeFiles files) => _byName = ThemeFiles.AssetNames.ToDictionary(name => name, name => Hashed(name, files.Asset(name)));

    /// <summary>All of them, in the order of their names.</summary>
    public IEnumerable<Asset> All => _byName.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value);

    /// <summary>The address of an asset by its plain name: <c>/assets/site.3fa9c1d2e4.css</c> for <c>site.css</c>.</summary>
    public string Address(string name) => $"/{_byName[name].Path}";

    private static Asset Hashed(string name, byte[] bytes)
    {
        var extension = Path.GetExtension(name);
        return new Asset($"{Folder}{Path.GetFileNameWithoutExtension(name)}.{Digest.Hex(bytes)[..HashLength]}{extension}", ContentType(extension), bytes);
    }

    private static string ContentType(string extension) => extension switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        _ => "application/octet-stream",
    };
}

/// <summary>One file of the theme.</summary>
/// <param name="Path">On the site, without a leading slash.</param>
public sealed record Asset(string Path, string ContentType, ReadOnlyMemory<byte> Bytes);
