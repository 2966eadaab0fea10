using System.Diagnostics;
using System.Globalization;
using Local.Console;
using Local.Emulators;
using Local.Host;
using Local.Settings;
using Model;
using Pipeline.Storage;
using Pipeline.Subscribers;

namespace Local.Commands.Publishing;

/// <summary>
/// Publishes drafts once: emulators of its own on free ports, so that it runs beside anything else, and everything that came
/// out in a folder. The storage emulator keeps files that are deleted in the end: in memory it stops every minute to look for
/// unused contents, for longer the more there are.
/// </summary>
internal sealed class PublishCommand(Screen screen, PublishArguments arguments)
{
    private readonly string _root = RepositoryRoot.Find();

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var files = DraftFile.Of(arguments.Paths);
        var output = new OutputFolder(arguments.Out);
        var scratch = Directory.CreateTempSubdirectory("publish-");
        try
        {
            var packages = await screen.InstallAsync(progress => NodePackages.EnsureAsync(progress, cancellation));
            await using var surroundings = await Surroundings.StartAsync(
                packages, new AzuriteSettings(Path.Combine(scratch.FullName, "storage")) { Announces = true },
                new MailDevSettings(Path.Combine(scratch.FullName, "inbox")), cancellation);
            var settings = Settings(surroundings);
            await using var pipeline = new LocalPipeline(settings.Configuration(), Time());
            await pipeline.CreateStorageAsync(cancellation);
            await using var topic = pipeline.Announce(surroundings.Azurite!, _root);
            await using var host = await LocalHost.StartAsync(HostSettings(settings), cancellation);
            return await RunAsync(
                new PublishRun(host, pipeline, topic, screen), surroundings.MailDev!, pipeline, files, output, cancellation);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(
        PublishRun run, MailDevProcess mailDev, LocalPipeline pipeline, IReadOnlyList<DraftFile> files, OutputFolder output,
        CancellationToken cancellation)
    {
        await SubscribeAsync(pipeline, cancellation);
        var began = Stopwatch.GetTimestamp();
        await run.PublishAsync(files, cancellation);
        var elapsed = Stopwatch.GetElapsedTime(began);

        var blobs = pipeline.Get<StorageClients>().Blobs;
        var pages = await output.WriteSiteAsync(blobs, cancellation);
        await output.WriteCommentariesAsync(blobs, cancellation);
        var mails = await output.WriteMailsAsync(mailDev, cancellation);
        var report = Report.Of(await Results.ReadAsync(pipeline, files, cancellation), pages, mails, elapsed);
        await report.WriteAsync(output.Location, cancellation);
        ReportTable.Show(screen, report, output.Location);
        return report.ExitCode;
    }

    private async Task SubscribeAsync(LocalPipeline pipeline, CancellationToken cancellation)
    {
        var subscribers = pipeline.Get<SubscriberList>();
        foreach (var list in pipeline.Get<Publication>().Lists)
            foreach (var email in arguments.Subscribers)
                await subscribers.AddConfirmedAsync(email, list.Id, cancellation);
    }

    private TimeProvider Time() => arguments.Now is { } now ? new ShiftedTime(now) : TimeProvider.System;

    // Pacing is for mail servers of others; here it would only keep the command waiting.
    private AppSettings Settings(Surroundings surroundings) => new AppSettings(_root, new Dictionary<string, string?>(surroundings.Values())
    {
        ["Tokens__Key"] = Surroundings.NewTokenKey(),
        ["Newsletter__MailsPerMinute"] = "0",
        ["Newsletter__MailsPerHour"] = "0",
        ["AzureWebJobs.TakeInByBlob.Disabled"] = "true",
        ["Clock__Offset"] = arguments.Now is { } now ? (now - DateTimeOffset.UtcNow).ToString("c", CultureInfo.InvariantCulture) : null,
    }).WithDefaults(DevelopmentDefaults.All(_root));

    private LocalHostSettings HostSettings(AppSettings settings) => new()
    {
        App = FunctionApp.Find(settings.Configuration()["Local:App"]),
        Values = settings.Values,
        Time = Time(),
        Logging = logging => logging.AddConsoleLines(screen, arguments.Verbose ? null : Microsoft.Extensions.Logging.LogLevel.Warning),
    };
}
