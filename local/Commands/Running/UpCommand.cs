using System.Diagnostics;
using System.Globalization;
using Local.Console;
using Local.Emulators;
using Local.Host;
using Local.Host.Http;
using Local.Host.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Local.Commands.Running;

/// <summary>Runs the whole pipeline on this machine until it is told to end: emulators, functions, site, inbox, drafts folder.</summary>
internal sealed class UpCommand(Screen screen)
{
    public async Task<int> RunAsync(CancellationToken ending)
    {
        var began = Stopwatch.GetTimestamp();
        var root = RepositoryRoot.Find();
        var given = LocalSettings.Build(root, new Dictionary<string, string?>());
        var options = UpOptions.From(given, root);
        Directory.CreateDirectory(options.DataFolder);
        Directory.CreateDirectory(options.DraftsFolder);
        await using var alone = FileGuard.TryTake(Path.Combine(options.DataFolder, "up.lock"))
            ?? throw new SettingException("The local host runs already in this folder. End it first, with Ctrl-C in its window.");

        await using var surroundings = await screen.InstallAsync(progress =>
            Surroundings.StartAsync(given, new SurroundingsSettings(options.Azurite, options.MailDev), progress, ending));
        await using var host = await LocalHost.StartAsync(await SettingsAsync(options, given, surroundings, ending), ending);
        await using var folder = new DraftFolder(options.DraftsFolder, host, screen);
        ShowAddresses(host, surroundings, options, Stopwatch.GetElapsedTime(began));
        await folder.WatchAsync(ending);
        screen.Line("Ending: what runs may finish.");
        return 0;
    }

    private async Task<LocalHostSettings> SettingsAsync(UpOptions options, IConfiguration given, Surroundings surroundings, CancellationToken cancellation)
    {
        var values = surroundings.Values();
        if (string.IsNullOrEmpty(given["Tokens:Key"]))
            values["Tokens__Key"] = await KeptSecrets.ReadOrMakeAsync(Path.Combine(options.DataFolder, "token.key"), Surroundings.NewTokenKey, cancellation);
        if (string.IsNullOrEmpty(given["Site:Address"]))
            values["Site__Address"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.SitePort}/");
        return new LocalHostSettings
        {
            Port = options.SitePort,
            Key = new FunctionKey(await KeptSecrets.ReadOrMakeAsync(Path.Combine(options.DataFolder, "function.key"), () => FunctionKey.Generate().Value, cancellation)),
            Values = values,
            Logging = logging => logging.AddProvider(new EventLines(screen, TimeProvider.System)),
        };
    }

    private void ShowAddresses(LocalHost host, Surroundings surroundings, UpOptions options, TimeSpan elapsed)
    {
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"Ready after {elapsed.TotalSeconds:0.0} s. End with Ctrl-C."));
        screen.Line($"  Site    {host.Address}", "bold");
        screen.Line($"  Inbox   {surroundings.MailDev?.Inbox.ToString() ?? "your own mail server"}", "bold");
        screen.Line($"  Drafts  {options.DraftsFolder}", "bold");
        if (surroundings.HasAzurite)
            screen.Line($"  Storage {surroundings.BlobEndpoint} (the emulator's well-known account)");
        screen.Line($"  Key     {host.Key.Value} (header x-functions-key, for /api/submissions)");
    }
}
