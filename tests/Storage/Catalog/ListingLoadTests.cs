using System.Text.Json;
using System.Xml.Linq;
using Azure.Core;
using Azure.Core.Pipeline;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Model;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Messages;
using Pipeline.Storage;

namespace Tests.Storage.Catalog;

/// <summary>While much is published a listing's build is put off, but never for good.</summary>
public sealed class ListingLoadTests(AzuriteFixture azurite)
{
    private const int Busy = 2000;
    private const int MostSteps = 30;

    private static readonly TimeSpan UntilVisible = TimeSpan.FromSeconds(1.1);

    private readonly StandingClock _time = new();
    private readonly SentHints _sent = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_first_change_is_built_at_once()
    {
        var notifier = await NewAsync();
        await notifier.NotifyAsync([ListingKey.Home], Token);
        (await notifier.TryDeferAsync(_sent.Last!, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task Under_load_it_is_put_off_a_few_steps() =>
        (await StepsAsync(await NewAsync(), () => Task.CompletedTask)).ShouldBe(MostSteps);

    [Fact]
    public async Task Changes_that_come_before_a_message_is_received_put_it_off_no_longer()
    {
        var notifier = await NewAsync();
        (await StepsAsync(notifier, () => notifier.NotifyAsync([ListingKey.Home], Token))).ShouldBe(MostSteps);
    }

    [Fact]
    public async Task Once_the_load_ends_it_is_built()
    {
        var notifier = await NewAsync();
        await LoadAsync(notifier);
        _time.Advance(UntilVisible);
        (await notifier.TryDeferAsync(_sent.Last!, Token)).ShouldBeFalse();
    }

    [Fact]
    public async Task In_a_bulk_a_first_change_waits_too()
    {
        var notifier = await NewAsync();
        await CountAsync(notifier);
        await notifier.NotifyAsync([ListingKey.Home], Token);
        (await notifier.TryDeferAsync(_sent.Last!, Token)).ShouldBeTrue();
    }

    [Fact]
    public async Task Messages_that_are_put_off_together_become_one()
    {
        var notifier = await NewAsync();
        var topics = Enumerable.Range(0, 9).Select(topic => ListingKey.Named(ListingKind.Topic, $"Topic {topic}")).ToList();
        await notifier.NotifyAsync(topics, Token);
        await CountAsync(notifier);
        List<ListingHint> received = [];
        foreach (var topic in topics)
        {
            await notifier.NotifyAsync([topic], Token);
            received.Add(_sent.Last!);
        }
        _time.Advance(UntilVisible);
        await CountAsync(notifier);
        var before = _sent.Count;
        (await Task.WhenAll(received.Select(hint => notifier.TryDeferAsync(hint, Token)))).ShouldAllBe(isPutOff => isPutOff);
        (_sent.Count - before).ShouldBeLessThan(9);
        _sent.Last!.Listings.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task First_changes_that_come_together_in_a_bulk_share_messages()
    {
        var notifier = await NewAsync();
        await CountAsync(notifier);
        var before = _sent.Count;
        await Task.WhenAll(
            Enumerable.Range(0, 9).Select(topic => notifier.NotifyAsync([ListingKey.Named(ListingKind.Topic, $"Topic {topic}")], Token)));
        (_sent.Count - before).ShouldBeLessThan(9);
    }

    /// <summary>How many steps a listing waits under a load that does not end.</summary>
    private async Task<int> StepsAsync(ListingNotifier notifier, Func<Task> beforeEachReceive)
    {
        await LoadAsync(notifier);
        for (var steps = 1; steps <= 2 * MostSteps; steps++)
        {
            var received = _sent.Last!;
            _time.Advance(UntilVisible);
            await CountAsync(notifier);
            await beforeEachReceive();
            if (!await notifier.TryDeferAsync(received, Token))
                return steps;
        }
        return int.MaxValue;
    }

    private static async Task LoadAsync(ListingNotifier notifier)
    {
        await notifier.NotifyAsync([ListingKey.Home], Token);
        await CountAsync(notifier);
        await notifier.NotifyAsync([ListingKey.Home], Token);
    }

    private static async Task CountAsync(ListingNotifier notifier)
    {
        for (var i = 0; i < Busy; i++)
            await notifier.NotifyAsync([], Token);
    }

    private async Task<ListingNotifier> NewAsync()
    {
        var clients = new StorageClients(Options.Create(new StorageOptions { ConnectionString = azurite.NewAccount() }), [_sent]);
        var stores = new Stores(clients);
        await stores.Queue(Queues.Listings).Client.CreateAsync(cancellationToken: Token);
        return new ListingNotifier(stores, _time, Options.Create(new ListingsOptions()));
    }

    /// <summary>Its time goes on when the test says so, and whoever waits for it to go on by itself waits for nothing.</summary>
    private sealed class StandingClock : FakeTimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Remembers the last message that was sent: the queue itself hides what waits.</summary>
    private sealed class SentHints : HttpPipelinePolicy
    {
        public ListingHint? Last { get; private set; }

        public int Count { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            if (message.Request.Method == RequestMethod.Post)
            {
                Last = await ReadAsync(message.Request.Content!);
                Count++;
            }
            await ProcessNextAsync(message, pipeline);
        }

        private static async Task<ListingHint> ReadAsync(RequestContent content)
        {
            using var body = new MemoryStream();
            await content.WriteToAsync(body, Token);
            body.Position = 0;
            var text = XDocument.Load(body).Descendants("MessageText").Single().Value;
            return JsonSerializer.Deserialize<ListingHint>(Convert.FromBase64String(text), CanonicalJson.Options)!;
        }
    }
}
