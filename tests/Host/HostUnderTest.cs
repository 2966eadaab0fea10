using System.Diagnostics;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Local.Emulators;
using Local.Host;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Tests.Host;

/// <summary>
/// The development host in this process, with the published worker in a process of its own, over an account of the test's own.
/// </summary>
internal sealed class HostUnderTest : IAsyncDisposable
{
    // Only a failure takes as long: on a busy machine a start alone has taken a minute.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private HostUnderTest(LocalHost host, StorageClients storage, Lines lines)
    {
        Host = host;
        Storage = storage;
        Said = lines;
        Http = new HttpClient { BaseAddress = host.Address };
    }

    public LocalHost Host { get; }

    public StorageClients Storage { get; }

    /// <summary>What host and worker logged.</summary>
    public Lines Said { get; }

    public HttpClient Http { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="values">Settings besides those that every test has.</param>
    /// <param name="change">Changes the host's own settings.</param>
    public static async Task<HostUnderTest> StartAsync(
        string account, Dictionary<string, string?>? values = null, Func<LocalHostSettings, LocalHostSettings>? change = null)
    {
        var storage = new StorageClients(Options.Create(new StorageOptions { ConnectionString = account }), []);
        await new Stores(storage).CreateMissingAsync(Cancellation);
        var lines = new Lines();
        var settings = new LocalHostSettings
        {
            Values = new Dictionary<string, string?>
            {
                ["AzureWebJobsStorage"] = account,
                ["PipelineStorage"] = account,
                ["Mail__Host"] = "127.0.0.1",
                ["Mail__Port"] = "9",
                ["Tokens__Key"] = Convert.ToBase64String(new byte[32]),
                ["Site__Folder"] = Path.Combine(RepositoryRoot.Find(), "site"),
                ["AzureWebJobs.TakeInByBlob.Disabled"] = "true",
                ["AzureFunctionsJobHost__extensions__queues__maxPollingInterval"] = "00:00:00.100",
                ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "3",
                ["AzureFunctionsJobHost__extensions__queues__visibilityTimeout"] = "00:00:01",
            }.Concat(values ?? []).GroupBy(value => value.Key).ToDictionary(same => same.Key, same => same.Last().Value),
            StopLimit = TimeSpan.FromSeconds(10),
            Logging = logging => logging.AddProvider(lines),
        };
        var host = new HostUnderTest(await LocalHost.StartAsync(change?.Invoke(settings) ?? settings, Cancellation), storage, lines);
        // The worker gives its first request five seconds; on a busy machine it needs more to get going.
        await host.UntilAsync(
            async () => (int)(await host.Http.GetAsync("/robots.txt", Cancellation)).StatusCode < 500, "the worker answers requests");
        return host;
    }

    public QueueClient Queue(string name) => Storage.Queues.GetQueueClient(name);

    /// <summary>A client that sends a body as it is, without Base64.</summary>
    public QueueClient RawQueue(string account, string name) => new(account, name);

    public BlobContainerClient Drafts => Storage.Blobs.GetBlobContainerClient(Containers.Drafts);

    public Task UntilAsync(Func<bool> condition, string what) =>
        UntilAsync(() => Task.FromResult(condition()), what);

    /// <summary>Waits for a condition.</summary>
    public async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var began = Environment.TickCount64; !await condition(); await Task.Delay(50, Cancellation))
            if (Environment.TickCount64 - began > Limit.TotalMilliseconds)
                Assert.Fail($"It never came true that {what}. Host and worker said:\n{Said}");
    }

    /// <summary>The messages in a queue, visible or not.</summary>
    public async Task<int> CountAsync(string queue) =>
        await Queue(queue).ExistsAsync(Cancellation)
            ? (await Queue(queue).GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount
            : 0;

    /// <summary>As <c>kill -9</c> of its worker.</summary>
    public void KillWorker()
    {
        try
        {
            using var worker = Process.GetProcessById(Host.WorkerProcessId);
            worker.Kill();
        }
        catch (ArgumentException)
        {
            // It died by itself and is on its way back.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Host.DisposeAsync();
    }
}
