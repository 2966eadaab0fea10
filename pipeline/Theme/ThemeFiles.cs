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

    private static readonly Assembly Own = typeof(ThemeFiles).Assembly;

    private readonly string _folder;

    /// <param name="folder">The folder whose files win; need not exist.</param>
    public ThemeFiles(string folder) => _folder = folder;

    /// <summary>The names of all assets, such as <c>site.css</c>, in order.</summary>
    public static IReadOnlyList<string> AssetNames { get; } =
        [.. Own.GetManifestResourceNames().Where(name => name.StartsWith(AssetPrefix, StringComparison.Ordinal))
            .Select(name => name[AssetPrefix.Length..]).Order(StringComparer.Ordinal)];

    /// <summary>The bytes of an asset.</summary>
    public byte[] Asset(string name) => Read(name, AssetPrefix) ?? throw new FileNotFoundException($"The theme has no asset '{name}'.", name);

    /// <summary>A template by its file name, such as <c>article.liquid</c>.</summary>
    public IFileInfo GetFileInfo(string subpath)
    {
        var name = subpath.TrimStart('/');
        return Read(name, Templates) is { } bytes ? new ThemeFile(name, bytes) : new NotFoundFileInfo(name);
    }

    public IDirectoryContents GetDirectoryContents(string subpath) => NotFoundDirectoryContents.Singleton;

    public IChangeToken Watch(string filter) => NullChangeToken.Singleton;

    private byte[]? Read(string name, string prefix)
    {
        if (name.Length == 0 || name.AsSpan().ContainsAny('/', '\\'))
            return null;
        var own = Path.Combine(_folder, name);
        if (File.Exists(own))
            return File.ReadAllBytes(own);
        using var stream = Own.GetManifestResourceStream(prefix + name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed class ThemeFile(string name, byte[] bytes) : IFileInfo
    {
        public bool Exists => true;

        public long Length => bytes.Length;

        public string? PhysicalPath => null;

        public string Name => name;

        public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

        public bool IsDirectory => false;

        public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
    }
}
