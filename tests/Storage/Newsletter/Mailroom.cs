using Azure.Core.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline;
using Pipeline.Catalog;
using Pipeline.Catalog.Messages;
using Pipeline.Mail;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Storage;
using Pipeline.Subscribers;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Newsletter;

/// <summary>
/// The newsletter's part of one process. Several may share an account, shelf and post office, as several processes would.
/// </summary>
internal sealed class Mailroom : IAsyncDisposable
{
    public const string List = "sharper";

    private readonly ServiceProvider _services;
    private readonly string _account;
    private readonly Publication? _publication;

    public Mailroom(string account, Clock clock, Shelf shelf, PostOffice post, params (string Key, string Value)[] settings)
        : this(null, account, clock, shelf, post, settings)
    {
    }

    private Mailroom(
        Publication? publication, string account, Clock clock, Shelf shelf, PostOffice post, params (string Key, string Value)[] settings)
    {
        (_publication, _account, Clock, Shelf, Post) = (publication, account, clock, shelf, post);
        var configuration = Settings(account, settings);
        var services = new ServiceCollection().AddLogging(logging => logging.AddProvider(Log));
        services.AddSingleton<TimeProvider>(clock);
        services.AddSingleton<HttpPipelinePolicy>(Calls);
        services.AddSingleton<IConfiguration>(configuration);
        services.AddPipeline(configuration);
        services.Replace(ServiceDescriptor.Singleton<ICatalog>(shelf));
        services.Replace(ServiceDescriptor.Singleton<IMailSender>(post));
        services.Replace(ServiceDescriptor.Singleton(publication ?? TestPublication.Instance));
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public Clock Clock { get; }

    public Shelf Shelf { get; }

    public PostOffice Post { get; }

    /// <summary>The storage calls of this process alone.</summary>
    public StorageCalls Calls { get; } = new();

    /// <summary>Every line that this process logged.</summary>
    public LogLines Log { get; } = new();

    public NewsletterStage Stage => Get<NewsletterStage>();

    public SubscriberList Subscribers => Get<SubscriberList>();

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>A fresh account with what the newsletter needs in it.</summary>
    public static Task<Mailroom> OpenAsync(AzuriteFixture azurite, params (string Key, string Value)[] settings) =>
        OpenAsync(azurite, null, settings);

    /// <summary>The same for another publication.</summary>
    public static async Task<Mailroom> OpenAsync(
        AzuriteFixture azurite, Publication? publication, params (string Key, string Value)[] settings)
    {
        var clock = new Clock(new DateTimeOffset(2026, 11, 2, 9, 0, 0, TimeSpan.Zero));
        var room = new Mailroom(publication, azurite.NewAccount(), clock, new Shelf(), new PostOffice(), settings);
        var clients = room.Outside();
        foreach (var table in new[] { Tables.Mailings, Tables.Deliveries, Tables.Subscribers })
            await clients.Tables.GetTableClient(table).CreateAsync();
        foreach (var queue in new[] { Queues.Newsletter, Queues.Deliveries })
            await clients.Queues.GetQueueClient(queue).CreateAsync();
        await clients.Blobs.GetBlobContainerClient(Containers.Work).CreateAsync();
        return room;
    }

    /// <summary>Another process on the same account, or the same one after a restart.</summary>
    public Mailroom Another(params (string Key, string Value)[] settings) => new(_publication, _account, Clock, Shelf, Post, settings);

    /// <summary>Clients whose calls are not counted and never fail.</summary>
    public StorageClients Outside() =>
        new(Microsoft.Extensions.Options.Options.Create(new StorageOptions { ConnectionString = _account }), []);

    public async Task SubscribeAsync(params IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
            await Subscribers.AddConfirmedAsync(address, List, default);
    }

    /// <summary>Acts on a piece's newest state, then delivers what is open, once for each shard.</summary>
    public async Task MailAsync(CommentaryId id)
    {
        await Stage.ConsiderAsync(id, default);
        await DeliverAsync(id);
    }

    public async Task DeliverAsync(CommentaryId id)
    {
        if (await Stage.ReportAsync(id, default) is { } report)
            foreach (var shard in report.Mailing.Open)
                await Stage.DeliverAsync(new DeliveryHint(id, shard), default);
    }

    public async Task<MailingReport> ReportAsync(CommentaryId id) => (await Stage.ReportAsync(id, default)).ShouldNotBeNull();

    /// <summary>Every delivery row of a mailing, as stored.</summary>
    public async Task<IReadOnlyList<Delivery>> RowsAsync(CommentaryId id)
    {
        List<Delivery> rows = [];
        var table = Outside().Tables.GetTableClient(Tables.Deliveries);
        await foreach (
            var row in table.QueryAsync<Azure.Data.Tables.TableEntity>(
                $"PartitionKey ge '{id}:' and PartitionKey lt '{id};' and RowKey ge '0'")
        )
            rows.Add(DeliveryRow.Read(row));
        return rows;
    }

    /// <summary>How many messages a queue holds, visible or not.</summary>
    public async Task<int> QueuedAsync(string queue) =>
        (await Outside().Queues.GetQueueClient(queue).GetPropertiesAsync()).Value.ApproximateMessagesCount;

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private static IConfigurationRoot Settings(string account, (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            [StorageOptions.Connection] = account,
            ["Tokens:Key"] = Convert.ToBase64String(new byte[32]),
            ["Mail:Host"] = "127.0.0.1",
            ["Subscribe:AnswerStep"] = "00:00:00",
        })
        .AddInMemoryCollection(settings.ToDictionary(pair => pair.Key, pair => (string?)pair.Value))
        .Build();
}
