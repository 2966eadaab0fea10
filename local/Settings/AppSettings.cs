using Microsoft.Extensions.Configuration;

namespace Local.Settings;

/// <summary>
/// The settings of the function app on this machine: the <c>Values</c> of local.settings.json, over them the environment, over
/// both what a command says. Two underscores in a name part sections.
/// </summary>
internal sealed class AppSettings(string root, IReadOnlyDictionary<string, string?> said)
{
    /// <summary>What the worker is given besides the environment, which it inherits.</summary>
    public IReadOnlyDictionary<string, string?> Values { get; } = LocalSettings.ReadRawValues(Path.Combine(root, "local.settings.json"))
        .Where(value => Environment.GetEnvironmentVariable(value.Key) is null)
        .Concat(said)
        .GroupBy(value => value.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.OrdinalIgnoreCase);

    /// <summary>As the app reads them.</summary>
    public IConfigurationRoot Configuration() => LocalSettings.Build(root, said);

    /// <summary>These and more.</summary>
    public AppSettings With(IEnumerable<KeyValuePair<string, string?>> more) => new(root, said.Concat(more)
        .GroupBy(value => value.Key, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(same => same.Key, same => same.Last().Value, StringComparer.OrdinalIgnoreCase));

    /// <summary>These and others, where nobody has said anything of them.</summary>
    public AppSettings WithDefaults(IEnumerable<KeyValuePair<string, string?>> defaults)
    {
        var given = Configuration();
        return With(defaults.Where(value => string.IsNullOrEmpty(given[LocalSettings.Sectioned(value).Key])));
    }
}
