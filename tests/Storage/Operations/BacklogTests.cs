using System.Diagnostics.Metrics;
using Model;
using Pipeline.Catalog.Messages;
using Pipeline.Operations;
using Pipeline.Storage;
using Pipeline.Telemetry;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Operations;

/// <summary>An operator sees how long messages wait, and how many are poison.</summary>
public sealed class BacklogTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_oldest_message_of_each_queue_and_the_poison_are_measured()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(DateTimeOffset.UtcNow.AddMinutes(30))).OpenAsync();
        var stores = newsroom.Get<Stores>();
        await stores.Queue(Queues.Feeds).SendAsync(new FeedHint(ListingKey.Home), default);
        var poison = stores.Queue(Queues.PoisonOf(Queues.Web)).Client;
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync("one");
        await poison.SendMessageAsync("two");

        await newsroom.Get<BacklogSampler>().SampleAsync(default);

        var measured = Observe();
        measured["pipeline.queue.age feeds"].ShouldBeInRange(29 * 60, 31 * 60);
        measured["pipeline.queue.age web"].ShouldBe(0);
        measured["pipeline.queue.length web-poison"].ShouldBe(2);
        measured["pipeline.queue.length feeds-poison"].ShouldBe(0);
        measured["pipeline.outbox.age "].ShouldBe(0);
    }

    private static Dictionary<string, double> Observe()
    {
        var seen = new Dictionary<string, double>();
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == Meters.Name && instrument.IsObservable)
                    listener.EnableMeasurementEvents(instrument);
            },
        };
        listener.SetMeasurementEventCallback<long>(
            (instrument, value, tags, _) => seen[$"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : "")}"] = value);
        listener.SetMeasurementEventCallback<double>(
            (instrument, value, tags, _) => seen[$"{instrument.Name} {(tags.Length > 0 ? tags[0].Value : "")}"] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return seen;
    }
}
