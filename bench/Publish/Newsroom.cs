using System.Diagnostics;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Local.Commands.Publishing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline;
using Pipeline.Intake;
using Pipeline.Storage;
using Tests.Driver;

namespace Bench.Publish;

/// <summary>The pipeline in this process over an emulator, its queues worked off as a host does, with its storage calls counted.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(50);

    private readonly Emulator _emulator;
    private readonly ServiceProvider _services;
    private readonly QueuePump _pump;
    private readonly BlobContainerClient _drafts;
    private readonly MessageQueue _events;

    private Newsroom(Emulator emulator, ServiceProvider services, StorageClients outside, CallCounter calls)
    {
        _emulator = emulator;
        _services = services;
        _pump = new QueuePump(services, services.GetRequiredService<StorageClients>());
        _drafts = outside.Blobs.GetBlobContainerClient(Containers.Drafts);
        _events = new Stores(outside).Queue(Queues.DraftEvents);
        Calls = calls;
        Stores = new Stores(outside);
        Site = outside.Blobs.GetBlobContainerClient(Containers.Web);
    }

    public CallCounter Calls { get; }

    /// <summary>The stores, used without being counted.</summary>
    public Stores Stores { get; }

    /// <summary>The site, read without being counted.</summary>
    public BlobContainerClient Site { get; }

    /// <param name="places">Sees every call, too.</param>
    /// <param name="inMemory">For many rows, rather than many blobs.</param>
    /// <param name="large">For an archive of 100,000.</param>
    public static async Task<Newsroom> OpenAsync(
        CancellationToken cancellation, int mailPort = 9, HttpPipelinePolicy? places = null, bool inMemory = false, bool large = false)
    {
        var emulator = await Emulator.StartAsync(inMemory, cancellation, large);
        var outside = new StorageClients(Options.Create(new StorageOptions { ConnectionString = emulator.ConnectionString }), []);
        await new Stores(outside).CreateMissingAsync(cancellation);
        var calls = new CallCounter();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    [StorageOptions.Connection] = emulator.ConnectionString,
                    ["Tokens:Key"] = Convert.ToBase64String(new byte[32]),
                    ["Mail:Host"] = "127.0.0.1",
                    ["Mail:Port"] = mailPort.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    ["Mail:Security"] = "None",
                }
            )
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(settings)
            .AddSingleton<HttpPipelinePolicy>(calls)
            .AddPipeline(settings);
        if (places is not null)
            services.AddSingleton(places);
        return new Newsroom(emulator, services.BuildServiceProvider(), outside, calls);
    }

    /// <summary>Uploads a draft and announces it, as Event Grid does; neither is counted.</summary>
    public async Task UploadAsync(string name, string text, CancellationToken cancellation)
    {
        var uploaded = await _drafts
            .GetBlobClient(name)
            .UploadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), overwrite: true, cancellation);
        await _events.SendJsonAsync(DraftEvent.Of(name, "PutBlob", uploaded.Value.ETag.ToString(), DateTimeOffset.UtcNow), cancellation);
    }

    /// <summary>Uploads many drafts as the command <c>publish</c> does: no faster than they are taken in.</summary>
    public async Task UploadAllAsync(IEnumerable<(string Name, string Text)> drafts, CancellationToken cancellation)
    {
        var waiting = 0;
        using var looking = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var look = Task.Run(async () =>
        {
            for (; !looking.IsCancellationRequested; await Task.Delay(LookEvery, CancellationToken.None))
                waiting = await _pump.CountAsync(Queues.DraftEvents, CancellationToken.None);
        }, CancellationToken.None);
        await new BulkUpload(() => waiting).RunAsync(drafts, (draft, token) => UploadAsync(draft.Name, draft.Text, token), cancellation);
        await looking.CancelAsync();
        await look;
    }

    public Task WhenQuietAsync(CancellationToken cancellation) => _pump.WhenQuietAsync(cancellation);

    /// <summary>Uploads a draft and waits until every one of some files shows a text.</summary>
    public async Task<TimeSpan> UntilLiveAsync(
        string name, string text, string shown, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await UploadAsync(name, text, cancellation);
        foreach (var file in files)
            while (!await ShowsAsync(file, shown, cancellation))
                await Task.Delay(5, cancellation);
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        await _pump.DisposeAsync();
        await _services.DisposeAsync();
        await _emulator.DisposeAsync();
    }

    private async Task<bool> ShowsAsync(string file, string text, CancellationToken cancellation)
    {
        try
        {
            return (await Site.GetBlobClient(file).DownloadContentAsync(cancellation))
                .Value.Content.ToString()
                .Contains(text, StringComparison.Ordinal);
        }
        catch (Azure.RequestFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }
}
