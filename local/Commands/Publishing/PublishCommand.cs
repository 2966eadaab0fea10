using System.Diagnostics;
using Local.Console;
using Local.Emulators;
using Local.Host;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(200);

    private readonly ProcessedDrafts _processed = new();

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var files = DraftFile.Of(arguments.Paths);
        var output = new OutputFolder(arguments.Out);
        var scratch = Directory.CreateTempSubdirectory("publish-");
        try
        {
            var packages = await screen.InstallAsync(progress => NodePackages.EnsureAsync(progress, cancellation));
            await using var surroundings = await Surroundings.StartAsync(packages, new AzuriteSettings(Path.Combine(scratch.FullName, "storage")),
                new MailDevSettings(Path.Combine(scratch.FullName, "inbox")), cancellation);
            await using var host = await LocalHost.StartAsync(Settings(surroundings), cancellation);
            return await RunAsync(host, surroundings.MailDev!, files, output, cancellation);
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private async Task<int> RunAsync(LocalHost host, MailDevProcess mailDev, IReadOnlyList<DraftFile> files, OutputFolder output, CancellationToken cancellation)
    {
        await SubscribeAsync(host, cancellation);
        var began = Stopwatch.GetTimestamp();
        await screen.CountAsync("drafts", counter => PublishAsync(host, files, counter, cancellation));
        var elapsed = Stopwatch.GetElapsedTime(began);

        var blobs = host.Services.GetRequiredService<StorageClients>().Blobs;
        var pages = await output.WriteSiteAsync(blobs, cancellation);
        await output.WriteCommentariesAsync(blobs, cancellation);
        var mails = await output.WriteMailsAsync(mailDev, cancellation);
        var report = Report.Of(await Results.ReadAsync(host, files, cancellation), pages, mails, elapsed);
        await report.WriteAsync(output.Location, cancellation);
        ReportTable.Show(screen, report, output.Location);
        return report.ExitCode;
    }

    private async Task PublishAsync(LocalHost host, IReadOnlyList<DraftFile> files, ICounter counter, CancellationToken cancellation)
    {
        var working = UploadAsync(host, files, cancellation);
        var drafts = files.Count(file => !file.IsPicture);
        var quiet = working.ContinueWith(uploaded => uploaded.IsCompletedSuccessfully ? host.WhenQuietAsync(cancellation) : uploaded, TaskScheduler.Default).Unwrap();
        while (!quiet.IsCompleted)
        {
            counter.Show(_processed.Count, drafts);
            await Task.WhenAny(quiet, Task.Delay(ShowEvery, cancellation));
        }
        await quiet;
        counter.Show(drafts, drafts);
    }

    // Pictures go first, so that a draft finds those beside it.
    private static async Task UploadAsync(LocalHost host, IEnumerable<DraftFile> files, CancellationToken cancellation)
    {
        var bulk = new BulkUpload(host.Drafts);
        foreach (var kind in files.GroupBy(file => file.IsPicture).OrderByDescending(kind => kind.Key))
            await bulk.RunAsync(kind, async (file, token) =>
            {
                await using var content = File.OpenRead(file.Path);
                await host.Drafts.UploadAsync(file.Name, content, token);
            }, cancellation);
    }

    private async Task SubscribeAsync(LocalHost host, CancellationToken cancellation)
    {
        var publication = host.Services.GetRequiredService<Publication>();
        var subscribers = host.Services.GetRequiredService<SubscriberList>();
        foreach (var list in publication.Lists)
            foreach (var email in arguments.Subscribers)
                await subscribers.AddConfirmedAsync(email, list.Id, cancellation);
    }

    private LocalHostSettings Settings(Surroundings surroundings) => new()
    {
        // Pacing is for mail servers of others; here it would only keep the command waiting.
        Values = new Dictionary<string, string?>(surroundings.Values())
        {
            ["Tokens__Key"] = Surroundings.NewTokenKey(),
            ["Newsletter__MailsPerMinute"] = "0",
            ["Newsletter__MailsPerHour"] = "0",
        },
        Time = arguments.Now is { } now ? new ShiftedTime(now) : TimeProvider.System,
        BlobTriggers = false,
        Logging = logging => logging.AddProvider(_processed).AddProvider(new EventLines(screen, TimeProvider.System)).AddFilter<EventLines>(null, LogLevel.Warning),
    };
}
