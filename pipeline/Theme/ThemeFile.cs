using Microsoft.Extensions.FileProviders;

namespace Pipeline.Theme;

/// <summary>One file of the theme, as it was read.</summary>
internal sealed class ThemeFile(string name, byte[] bytes) : IFileInfo
{
    public bool Exists => true;

    public long Length => bytes.Length;

    public string? PhysicalPath => null;

    public string Name => name;

    public DateTimeOffset LastModified => DateTimeOffset.UnixEpoch;

    public bool IsDirectory => false;

    public Stream CreateReadStream() => new MemoryStream(bytes, writable: false);
}
