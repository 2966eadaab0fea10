using System.Text.Json;
using Microsoft.Extensions.Configuration;

namespace Local.Settings;

/// <summary>
/// The settings as the real host gives them to an app: the <c>Values</c> of local.settings.json, over them the environment,
/// over both what the caller says. Two underscores in a name part sections.
/// </summary>
internal static class LocalSettings
{
    public static IConfigurationRoot Build(string folder, IReadOnlyDictionary<string, string?> overrides) => new ConfigurationBuilder()
        .AddInMemoryCollection(ReadValues(Path.Combine(folder, "local.settings.json")))
        .AddEnvironmentVariables()
        .AddInMemoryCollection(overrides.Select(Sectioned))
        .Build();

    /// <summary>The file's values; none if there is no file.</summary>
    /// <exception cref="SettingException">The file cannot be read.</exception>
    public static IEnumerable<KeyValuePair<string, string?>> ReadValues(string path) => ReadRawValues(path).Select(Sectioned);

    /// <summary>The file's values under the names that they have there.</summary>
    /// <exception cref="SettingException">The file cannot be read.</exception>
    public static IReadOnlyList<KeyValuePair<string, string?>> ReadRawValues(string path)
    {
        if (!File.Exists(path))
            return [];
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path),
                new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.TryGetProperty("Values", out var values)
                ? [.. values.EnumerateObject().Select(value => KeyValuePair.Create(value.Name, (string?)value.Value.ToString()))]
                : [];
        }
        catch (JsonException e)
        {
            throw new SettingException($"local.settings.json cannot be read: {e.Message}", e);
        }
    }

    /// <summary>A setting under the name that the configuration reads it by.</summary>
    public static KeyValuePair<string, string?> Sectioned(KeyValuePair<string, string?> setting) =>
        new(setting.Key.Replace("__", ConfigurationPath.KeyDelimiter, StringComparison.Ordinal), setting.Value);
}
