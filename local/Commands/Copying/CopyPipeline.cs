using Local.Emulators;
using Local.Settings;

namespace Local.Commands.Copying;

/// <summary>The pipeline over the account that the settings name, for commands that neither sign links nor mail.</summary>
internal static class CopyPipeline
{
    public static LocalPipeline Open() => new(
        new AppSettings(RepositoryRoot.Find(), new Dictionary<string, string?>())
            .WithDefaults(new Dictionary<string, string?> { ["Tokens__Key"] = Surroundings.NewTokenKey(), ["Mail__Host"] = "localhost" })
            .Configuration(),
        TimeProvider.System);
}
