using Pipeline.Making;
using Pipeline.Storage;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Making;

/// <summary>
/// The site, the feeds and the listings are made of heads and documents alone: deleted, they come back byte for byte, whoever stops or
/// dies meanwhile, and where nothing is missing nothing is written.
/// </summary>
public sealed class MakeEverythingTests(AzuriteFixture azurite)
{
    private readonly Clock _clock = new(Story.Morning);

    [Fact]
    public async Task Site_feeds_and_listings_that_were_deleted_come_back_byte_for_byte()
    {
        var calls = new StorageCalls();
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, _clock, calls).OpenAsync();
        await Archive.FillAsync(newsroom);
        var (site, listings) = (await newsroom.SiteAsync(), await Archive.ListingsAsync(newsroom));
        foreach (var status in (string[])["status=301", "status=410"])
            site.Values.ShouldContain(file => file.Contains(status));

        // What stands is only looked at.
        await Archive.MakeAsync(newsroom);
        var before = calls.Count;
        await Archive.MakeAsync(newsroom);
        WritesSince(calls, before).ShouldBeEmpty();

        await Archive.EmptyAsync(newsroom, Containers.Web, Containers.Listings);
        await Archive.MakeAsync(newsroom);
        (await newsroom.SiteAsync()).ShouldStandAs(site);
        (await Archive.ListingsAsync(newsroom)).ShouldStandAs(listings);

        // By another process, which has seen nothing of it; and only what is missing.
        await Archive.EmptyAsync(newsroom, Containers.Web);
        await using var other = new Newsroom(account, _clock);
        // Who died may have left a part of a feed's archive that is none any more.
        await other.Get<Stores>().Blobs(Containers.Web).WriteAsync(
            "archive/2026/01/feed-0123456789ab.xml", BinaryData.FromString("<feed/>"), "application/rss+xml", default);
        await Archive.MakeAsync(other);
        (await other.SiteAsync()).ShouldStandAs(site);
    }

    [Fact]
    public async Task It_stops_goes_on_and_survives_a_death_at_any_step()
    {
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, _clock).OpenAsync();
        await Archive.FillAsync(newsroom);
        var site = await newsroom.SiteAsync();
        await Archive.EmptyAsync(newsroom, Containers.Web, Containers.Listings);
        var making = newsroom.Get<MakeEverything>();

        (await making.StopAsync(default)).ShouldBeNull();
        var started = await making.StartAsync(default);
        started.State.ShouldBe(MakingState.Running);
        var first = (await newsroom.Get<MakingStore>().ReadAsync(default))!;
        (await making.StepAsync(first, default))!.Progress.Part.ShouldBe(MakingPart.Pieces);
        (await making.StopAsync(default))!.State.ShouldBe(MakingState.Stopped);
        await making.GoOnAsync(default);
        (await making.ShowAsync(default))!.Part.ShouldBe(MakingPart.Pieces);

        // Each process dies somewhere else, until one lives to the end.
        await making.StartAsync(default);
        for (var death = 20; death <= 80; death *= 2)
        {
            var at = death;
            var calls = new StorageCalls { Before = (number, call) => _ = number < at ? 0 : throw new ProcessDied(call) };
            await using var mortal = new Newsroom(account, _clock, calls);
            await Should.ThrowAsync<Exception>(() => mortal.Get<MakeEverything>().GoOnAsync(default));
        }
        await using var last = new Newsroom(account, _clock);
        await last.Get<MakeEverything>().GoOnAsync(default);
        await last.Queues.WorkAsync();
        (await last.Get<MakeEverything>().ShowAsync(default))!.State.ShouldBe(MakingState.Done);
        (await last.SiteAsync()).ShouldStandAs(site);
    }

    [Fact]
    public async Task A_step_that_was_overtaken_is_not_counted()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), _clock).OpenAsync();
        var making = newsroom.Get<MakeEverything>();
        await making.StartAsync(default);
        var stored = (await newsroom.Get<MakingStore>().ReadAsync(default))!;
        await making.StopAsync(default);

        (await making.StepAsync(stored, default)).ShouldBeNull();

        (await making.ShowAsync(default))!.State.ShouldBe(MakingState.Stopped);
    }

    private static IEnumerable<string> WritesSince(StorageCalls calls, int before) => calls
        .Calls.Skip(before)
        .Where(call => call.StartsWith("PUT", StringComparison.Ordinal) || call.StartsWith("POST", StringComparison.Ordinal)
            || call.StartsWith("DELETE", StringComparison.Ordinal))
        .Where(call => !call.Contains("making/progress.json", StringComparison.Ordinal));
}
