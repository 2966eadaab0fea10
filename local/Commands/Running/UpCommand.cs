using System.Diagnostics;
using System.Globalization;
using Local.Console;
using Local.Emulators;
using Local.Host;
using Local.Host.Http;
using Local.Settings;
using Pipeline.Storage;

namespace Local.Commands.Running;

/// <summary>Runs the whole pipeline on this machine until it is told to end: emulators, functions, site, inbox, drafts folder.</summary>
internal sealed class UpCommand(Screen screen, UpArguments arguments)
{
    private readonly string _root = RepositoryRoot.Find();

    public async Task<int> RunAsync(CancellationToken ending)
    {
        var began = Stopwatch.GetTimestamp();
        var given = new AppSettings(_root, new Dictionary<string, string?>());
        var options = UpOptions.From(given.Configuration(), _root);
        Directory.CreateDirectory(options.DataFolder);
        Directory.CreateDirectory(options.DraftsFolder);
        await using var alone = FileGuard.TryTake(Path.Combine(options.DataFolder, "up.lock"))
            ?? throw new SettingException("The local host runs already in this folder. End it first, with Ctrl-C in its window.");

        await using var surroundings = await screen.InstallAsync(progress =>
            Surroundings.StartAsync(given.Configuration(), new SurroundingsSettings(options.Azurite, options.MailDev), progress, ending));
        var settings = await SettingsAsync(options, given, surroundings, ending);
        await using var pipeline = new LocalPipeline(settings.Configuration(), TimeProvider.System);
        await pipeline.CreateStorageAsync(ending);
        await using var topic = surroundings.Azurite is { } azurite ? pipeline.Announce(azurite, _root) : null;
        await using var host = await LocalHost.StartAsync(await HostSettingsAsync(options, settings, ending), ending);
        await using var folder = new DraftFolder(options.DraftsFolder, pipeline.Get<StorageClients>(), screen);
        ShowAddresses(host, surroundings, options, Stopwatch.GetElapsedTime(began));
        await folder.WatchAsync(ending);
        screen.Line("Ending: what runs may finish.");
        return 0;
    }

    private async Task<AppSettings> SettingsAsync(
        UpOptions options, AppSettings given, Surroundings surroundings, CancellationToken cancellation)
    {
        Dictionary<string, string?> defaults = new(DevelopmentDefaults.All(_root))
        {
            ["Site__Address"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{options.SitePort}/"),
            // Uploads to our emulator are announced, as in Azure; those to another are found by looking.
            ["AzureWebJobs.TakeInByBlob.Disabled"] = surroundings.Azurite is null ? null : "true",
        };
        if (string.IsNullOrEmpty(given.Configuration()["Tokens:Key"]))
            defaults["Tokens__Key"] = await KeptSecrets.ReadOrMakeAsync(
                Path.Combine(options.DataFolder, "token.key"), Surroundings.NewTokenKey, cancellation);
        return given.With(surroundings.Values()).WithDefaults(defaults);
    }

    private async Task<LocalHostSettings> HostSettingsAsync(UpOptions options, AppSettings settings, CancellationToken cancellation) =>
        new()
        {
            App = FunctionApp.Find(options.App),
            Port = options.SitePort,
            Key = new FunctionKey(
                await KeptSecrets.ReadOrMakeAsync(
                    Path.Combine(options.DataFolder, "function.key"), () => FunctionKey.Generate().Value, cancellation)
            ),
            Values = settings.Values,
            Debug = arguments.Debug,
            Logging = logging =>
                logging.AddConsoleLines(screen, arguments.Verbose ? null : Microsoft.Extensions.Logging.LogLevel.Information),
        };

    private void ShowAddresses(LocalHost host, Surroundings surroundings, UpOptions options, TimeSpan elapsed)
    {
        screen.Line(
            string.Create(CultureInfo.InvariantCulture, $"Ready after {elapsed.TotalSeconds:0.0} s, for development only. End with Ctrl-C.")
        );
        screen.Line($"  Site    {host.Address}", "bold");
        screen.Line($"  Inbox   {surroundings.MailDev?.Inbox.ToString() ?? "your own mail server"}", "bold");
        screen.Line($"  Drafts  {options.DraftsFolder}", "bold");
        if (surroundings.BlobEndpoint is { } storage)
            screen.Line($"  Storage {storage} (the emulator's well-known account)");
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"  Worker  process {host.WorkerProcessId}"));
        screen.Line($"  Key     {host.Key.Value} (header x-functions-key, for /api/submissions)");
    }
}
