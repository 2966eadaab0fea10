using System.Diagnostics.Metrics;
using Pipeline.Catalog.Schedules;
using Pipeline.Operations.Probing;
using Pipeline.Storage;
using Pipeline.Telemetry;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Operations;

/// <summary>What is published is looked for on every channel; what does not show is told and made again.</summary>
public sealed class ProbeTests(AzuriteFixture azurite) : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly List<(string Meter, string Channel)> _measured = [];

    [Fact]
    public async Task Every_channel_is_seen_and_a_feed_that_is_gone_is_missed_and_made_again()
    {
        Listen();
        var calls = new StorageCalls();
        // Files tell the time of their writing by the storage's clock.
        var clock = new Clock(DateTimeOffset.UtcNow);
        await using var newsroom = await new Newsroom(azurite.NewAccount(), clock, calls).OpenAsync();
        await newsroom.PublishAsync("quay.md", "---\nauthors: [Ada Byron]\n---\n# Of quays\n\nThe barges are back at the quay.\n");
        var site = newsroom.Get<Stores>().Blobs(Containers.Web);
        await site.Container.DeleteBlobAsync("feed.xml", cancellationToken: TestContext.Current.CancellationToken);

        clock.Advance(Probe.FirstAfter + Probe.Every);
        await RunAsync(newsroom);
        Of(Meters.TimeToSeen).Distinct().ShouldBe(["page", "listing", "feed", "sitemap", "search"], ignoreOrder: true);
        Of(Meters.Misses).ShouldBeEmpty();

        clock.Advance(Probe.Every);
        var before = calls.Count;
        await RunAsync(newsroom);
        (calls.Count - before).ShouldBe(4);

        clock.Advance(Probe.MissedAfter - Probe.FirstAfter - Probe.Every);
        _measured.Clear();
        await RunAsync(newsroom);
        Of(Meters.Misses).ShouldBe(["feed"]);
        Of(Meters.TimeToSeen).ShouldBeEmpty();
        await newsroom.Queues.WorkAsync();
        (await newsroom.PageAsync("feed.xml")).ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_clock_brings_out_is_looked_for_from_that_moment_on()
    {
        Listen();
        var calls = new StorageCalls();
        // The piece must be due before the storage's clock says that its page was written.
        var clock = new Clock(DateTimeOffset.UtcNow - TimeSpan.FromMinutes(1));
        await using var newsroom = await new Newsroom(azurite.NewAccount(), clock, calls).OpenAsync();
        var due = clock.GetUtcNow().AddSeconds(2);
        await newsroom.PublishAsync(
            "tide.md", $"---\npublish_at: {due:yyyy-MM-ddTHH:mm:ssZ}\n---\n# The tide\n\nIt came when it was due.\n");
        clock.Advance(TimeSpan.FromSeconds(3));
        await newsroom.Get<ScheduleTimer>().RunAsync(TestContext.Current.CancellationToken);
        await newsroom.Queues.WorkAsync();

        clock.Advance(Probe.FirstAfter + Probe.Every);
        await RunAsync(newsroom);
        Of(Meters.TimeToSeen).ShouldContain("page");

        clock.Advance(Probe.MissedAfter);
        await RunAsync(newsroom);
        Of(Meters.Misses).ShouldBeEmpty();
        var before = calls.Count;
        clock.Advance(Probe.Every);
        await RunAsync(newsroom);
        (calls.Count - before).ShouldBe(4);
    }

    public void Dispose() => _listener.Dispose();

    private static Task RunAsync(Newsroom newsroom) => newsroom.Get<Probe>().RunAsync(TestContext.Current.CancellationToken);

    private IEnumerable<string> Of(string meter) => _measured.Where(one => one.Meter == meter).Select(one => one.Channel);

    private void Listen()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name is Meters.TimeToSeen or Meters.Misses)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => Add(instrument, tags));
        _listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => Add(instrument, tags));
        _listener.Start();
    }

    private void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Add((instrument.Name, (string)tags[0].Value!));
}
