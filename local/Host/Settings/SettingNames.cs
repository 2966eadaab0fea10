using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;

namespace Local.Host.Settings;

/// <summary>The settings that the real host reads of an app's functions.</summary>
internal static partial class SettingNames
{
    /// <summary>Replaces every <c>%Name%</c> in a trigger's text by that setting.</summary>
    /// <exception cref="SettingException">There is no such setting.</exception>
    public static string Resolve(IConfiguration settings, string text) => Reference().Replace(text, match =>
        settings[match.Groups["name"].Value.Replace("__", ":", StringComparison.Ordinal)]
            ?? throw new SettingException($"The setting {match.Groups["name"].Value} is missing: a function's trigger is '{text}'."));

    /// <summary>Whether <c>AzureWebJobs.NAME.Disabled</c> switches a function off.</summary>
    public static bool IsDisabled(IConfiguration settings, string function) =>
        settings[$"AzureWebJobs.{function}.Disabled"] is { } value && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex("%(?<name>[^%]+)%")]
    private static partial Regex Reference();
}
