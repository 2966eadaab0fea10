using Model;

namespace Pipeline.Desk.Pages;

/// <summary>The desk's style sheet and script, by a name that changes with their content.</summary>
public sealed class DeskAssets
{
    private const string Prefix = "desk/";
    private const int HashLength = 10;

    private readonly Dictionary<string, byte[]> _files = typeof(DeskAssets).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
        .ToDictionary(name => name[Prefix.Length..], Read, StringComparer.Ordinal);

    public byte[]? Find(string name) => _files.GetValueOrDefault(name);

    public string Address(string name) => $"/desk/assets/{name}?v={Digest.Hex(_files[name])[..HashLength]}";

    private static byte[] Read(string resource)
    {
        using var stream = typeof(DeskAssets).Assembly.GetManifestResourceStream(resource)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
