using System.Reflection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Pipeline.Theme;

/// <summary>
/// The theme's files, templates and assets by name: those built in, and in place of them those in the site's theme folder.
/// </summary>
public sealed class ThemeFiles : IFileProvider
{
    private const string Templates = "theme/";
    private const string AssetPrefix = "assets/";

    private static readonly Assembly Program = typeof(ThemeFiles).Assembly;

    private readonly string _folder;

    /// <param name="folder">The folder whose files win; need not exist.</param>
    public ThemeFiles(string folder) => _folder = folder;

    /// <summary>The names of all assets, built in and the folder's own, such as <c>site.css</c>, in order.</summary>
    public IReadOnlyList<string> AssetNames =>
    [
        .. Program.GetManifestResourceNames().Where(name => name.StartsWith(AssetPrefix, StringComparison.Ordinal))
            .Select(name => name[AssetPrefix.Length..]).Concat(OwnAssets()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];

    /// <summary>The bytes of an asset.</summary>
    public byte[] Asset(string name) =>
        Read(name, AssetPrefix) ?? throw new FileNotFoundException($"The theme has no asset '{name}'.", name);

    /// <summary>A template by its file name, such as <c>article.liquid</c>.</summary>
    public IFileInfo GetFileInfo(string subpath)
    {
        var name = subpath.TrimStart('/');
        return Read(name, Templates) is { } bytes ? new ThemeFile(name, bytes) : new NotFoundFileInfo(name);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    /// <summary>A template as it is built in, whatever the folder holds.</summary>
    internal static IFileInfo BuiltInTemplate(string subpath)
    {
        var name = subpath.TrimStart('/');
        return IsPlain(name) && ReadBuiltIn(name, Templates) is { } bytes ? new ThemeFile(name, bytes) : new NotFoundFileInfo(name);
    }

    /// <summary>The templates of the folder, by file name.</summary>
    internal Dictionary<string, byte[]> OwnTemplates() =>
        Own().ToDictionary(file => file.Name, file => File.ReadAllBytes(file.FullName), StringComparer.Ordinal);

    /// <summary>What the folder's templates look like from outside: another text whenever one of them was written.</summary>
    internal string Stamp() => string.Join('|', Own().OrderBy(file => file.Name, StringComparer.Ordinal).Select(
        file => $"{file.Name} {file.Length} {file.LastWriteTimeUtc.Ticks}"));

    private FileInfo[] Own() => Directory.Exists(_folder) ? new DirectoryInfo(_folder).GetFiles("*.liquid") : [];

    private IEnumerable<string> OwnAssets() => Directory.Exists(_folder)
        ? Directory.EnumerateFiles(_folder).Select(file => Path.GetFileName(file)).Where(Theme.Asset.IsPublished)
        : [];

    private byte[]? Read(string name, string prefix)
    {
        if (!IsPlain(name))
            return null;
        var own = Path.Combine(_folder, name);
        return File.Exists(own) ? File.ReadAllBytes(own) : ReadBuiltIn(name, prefix);
    }

    private static bool IsPlain(string name) => name.Length > 0 && !name.AsSpan().ContainsAny('/', '\\');

    private static byte[]? ReadBuiltIn(string name, string prefix)
    {
        using var stream = Program.GetManifestResourceStream(prefix + name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
