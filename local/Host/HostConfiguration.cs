using Local.Settings;
using Microsoft.Extensions.Configuration;

namespace Local.Host;

/// <summary>
/// host.json as the real host reads it: any value in it is overridden by a setting <c>AzureFunctionsJobHost__section__name</c>.
/// </summary>
internal static class HostConfiguration
{
    private const string Overrides = "AzureFunctionsJobHost";

    /// <exception cref="SettingException">The file cannot be read.</exception>
    public static IConfigurationRoot Read(LocalHostSettings settings)
    {
        try
        {
            var given = settings
                .Configuration()
                .GetSection(Overrides)
                .AsEnumerable(makePathsRelative: true)
                .Where(value => value.Value is not null);
            return new ConfigurationBuilder().AddJsonFile(settings.App.HostJson).AddInMemoryCollection(given).Build();
        }
        catch (InvalidDataException e)
        {
            throw new SettingException($"host.json cannot be read: {e.GetBaseException().Message}", e);
        }
    }

    /// <summary>The app's settings, over the environment.</summary>
    public static IConfigurationRoot Configuration(this LocalHostSettings settings) => new ConfigurationBuilder()
        .AddEnvironmentVariables()
        .AddInMemoryCollection(settings.Values.Select(LocalSettings.Sectioned))
        .Build();
}
