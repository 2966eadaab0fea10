using System.Reflection;
using Local.Emulators;
using Local.Settings;

namespace Local.Host;

/// <summary>A published function app: the folder that <c>dotnet publish functions</c> makes, and that Azure gets.</summary>
public sealed record FunctionApp(string Folder)
{
    /// <summary>The worker's program.</summary>
    public string Worker => Path.Combine(Folder, "Functions.dll");

    public string HostJson => Path.Combine(Folder, "host.json");

    /// <summary>The app that was published with this host's build, or the one that a setting names.</summary>
    /// <param name="folder">The setting <c>Local:App</c>; null for the build's own.</param>
    /// <exception cref="SettingException">There is no published app.</exception>
    public static FunctionApp Find(string? folder = null)
    {
        var configuration = typeof(FunctionApp).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        var app = new FunctionApp(Path.GetFullPath(folder ?? Path.Combine(RepositoryRoot.Find(), "local", "bin", configuration, "app")));
        return File.Exists(app.Worker) && File.Exists(app.HostJson)
            ? app
            : throw new SettingException(
                $"There is no published function app in {app.Folder}. Make it with: dotnet publish functions -o {app.Folder}");
    }
}
