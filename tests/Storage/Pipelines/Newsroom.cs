using Azure.Core.Pipeline;
using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline;
using Pipeline.Intake;
using Pipeline.Storage;

namespace Tests.Storage.Pipelines;

/// <summary>
/// The whole pipeline in this process, over one account: what a host is, without its triggers' timing. A test uploads, works
/// the queues off and looks. Several may share an account, as several hosts would, and one may take over where another "died".
/// </summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly StorageClients _outside;

    /// <param name="publication">Its settings; the tests' own if null.</param>
    /// <param name="site">The folder with its theme; that of the repository if null.</param>
    public Newsroom(
        string account, Clock clock, StorageCalls? calls = null, HttpPipelinePolicy? faults = null, ILoggerProvider? log = null,
        Publication? publication = null, string? site = null)
    {
        Clock = clock;
        var services = new ServiceCollection().AddLogging(logging =>
            logging.SetMinimumLevel(log is null ? LogLevel.Error : LogLevel.Trace)
        );
        if (log is not null)
            services.AddSingleton(log);
        services.AddSingleton<TimeProvider>(clock);
        if (calls is not null)
            services.AddSingleton<HttpPipelinePolicy>(calls);
        if (faults is not null)
            services.AddSingleton(faults);
        services.AddSingleton<IConfiguration>(Settings(account, site));
        services.AddPipeline(Settings(account, site));
        services.Replace(ServiceDescriptor.Singleton<Pipeline.Mail.IMailSender>(_ => Outbox));
        services.Replace(ServiceDescriptor.Singleton(publication ?? TestPublication.Instance));
        _services = services.BuildServiceProvider(validateScopes: true);
        _outside = new StorageClients(Microsoft.Extensions.Options.Options.Create(new StorageOptions { ConnectionString = account }), []);
        Queues = new QueueWorker(_services, _outside);
    }

    public Clock Clock { get; }

    public QueueWorker Queues { get; }

    /// <summary>What was mailed.</summary>
    public SentMail Outbox { get; init; } = new();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Makes the containers, queues and tables.</summary>
    public async Task<Newsroom> OpenAsync()
    {
        await new Stores(_outside).CreateMissingAsync(TestContext.Current.CancellationToken);
        return this;
    }

    /// <summary>Uploads a draft and announces it, as Event Grid would.</summary>
    public async Task UploadAsync(string name, string text, IDictionary<string, string>? metadata = null)
    {
        var blob = _outside.Blobs.GetBlobContainerClient(Containers.Drafts).GetBlobClient(name);
        var info = await blob.UploadAsync(BinaryData.FromString(text), new BlobUploadOptions { Metadata = metadata });
        await AnnounceAsync(name, info.Value.ETag.ToString());
    }

    /// <summary>Uploads a picture beside the drafts of its folder.</summary>
    public Task LayBesideAsync(string name, byte[] picture) =>
        _outside
            .Blobs.GetBlobContainerClient(Containers.Drafts)
            .GetBlobClient(name)
            .UploadAsync(BinaryData.FromBytes(picture), overwrite: true);

    public Task AnnounceAsync(string name, string etag = "") =>
        new Stores(_outside)
            .Queue(Pipeline.Storage.Queues.DraftEvents)
            .SendJsonAsync(DraftEvent.Of(name, "PutBlob", etag, Clock.GetUtcNow()), default);

    /// <summary>Loses every message, seen and hidden.</summary>
    public async Task EmptyQueuesAsync()
    {
        foreach (var queue in Pipeline.Storage.Queues.All)
            await new Stores(_outside).Queue(queue).Client.ClearMessagesAsync();
    }

    /// <summary>Uploads a draft and works until it is everywhere.</summary>
    public async Task PublishAsync(string name, string text)
    {
        await UploadAsync(name, text);
        await Queues.WorkAsync();
    }

    /// <summary>A file of the site as text; null if there is none.</summary>
    public async Task<string?> PageAsync(string path) =>
        await new Stores(_outside).Blobs(Containers.Web).ReadAsync(path, default) is { } blob ? blob.Content.ToString() : null;

    /// <summary>Every file of the site: path, status, target and content.</summary>
    public Task<SortedDictionary<string, string>> SiteAsync() => StoredSite.ReadAsync(new Stores(_outside));

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();

    private static IConfigurationRoot Settings(string account, string? site) =>
        new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    [StorageOptions.Connection] = account,
                    ["Tokens:Key"] = Convert.ToBase64String(new byte[32]),
                    ["Tokens:KeyId"] = "test",
                    ["Mail:Host"] = "127.0.0.1",
                    ["Mail:Port"] = "2525",
                    ["Site:Folder"] = site,
                    // Its clock stands: a bulk's wide windows would be waited out to their ends, over and over.
                    ["Listings:LongestWait"] = "00:00:01",
                }
            )
            .Build();
}
