using System.Text.RegularExpressions;
using Local.Host.Settings;

namespace Local.Host.Blobs;

/// <summary>A blob trigger's path, such as <c>drafts/{name}</c>: a container, and a pattern whose names hold what they match.</summary>
internal sealed partial class BlobPattern
{
    private readonly Regex _regex;

    /// <exception cref="SettingException">The path has no container, or no blob.</exception>
    public BlobPattern(string path)
    {
        if (path.Split('/', 2) is not [{ Length: >= 3 } container, { Length: > 0 } pattern])
            throw new SettingException($"The blob trigger's path '{path}' must be a container and a blob, such as drafts/{{name}}.");
        Container = container;
        Prefix = pattern.Split('{')[0];
        var parts = Placeholder().Split(pattern);
        _regex = new Regex($"^{string.Concat(parts.Select(Translate))}$", RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
    }

    public string Container { get; }

    /// <summary>What every matching blob's name begins with.</summary>
    public string Prefix { get; }

    public IReadOnlyList<string> Names => [.. _regex.GetGroupNames().Where(name => !char.IsAsciiDigit(name[0]))];

    /// <summary>What the names hold for a blob; null if the blob does not match.</summary>
    public IReadOnlyDictionary<string, string>? Match(string blob)
    {
        var match = _regex.Match(blob);
        return match.Success
            ? Names.ToDictionary(name => name, name => match.Groups[name].Value, StringComparer.OrdinalIgnoreCase)
            : null;
    }

    private static string Translate(string part, int index) => index % 2 == 0 ? Regex.Escape(part) : $"(?<{part}>.+)";

    [GeneratedRegex("{([A-Za-z_]+)}")]
    private static partial Regex Placeholder();
}
