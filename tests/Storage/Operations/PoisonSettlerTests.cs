using Azure.Storage.Queues;
using Pipeline.Desk.Operating;
using Pipeline.Operations;
using Pipeline.Operations.Poison;
using Pipeline.Storage;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Operations;

/// <summary>
/// Poison settles by itself: deaths of the host at once, failures after pauses, and only what fails again and again is left to people.
/// </summary>
public sealed class PoisonSettlerTests(AzuriteFixture azurite)
{
    private const string Hint = """{"id":"none-0000000000"}""";

    private readonly Clock _clock = new(Story.Morning);

    [Fact]
    public async Task What_its_hosts_death_poisoned_goes_back_at_once()
    {
        await using var newsroom = await OpenAsync();
        for (var n = 0; n < 40; n++)
            await PoisonAsync(newsroom, Queues.Web, $$"""{"id":"none-{{n:D10}}"}""");

        await newsroom.Get<PoisonSettler>().SettleAsync(default);

        (await CountAsync(newsroom, Queues.PoisonOf(Queues.Web))).ShouldBe(0);
        (await CountAsync(newsroom, Queues.Web)).ShouldBe(40);
    }

    [Theory]
    [InlineData("drafts", true, 0)]
    [InlineData("drafts", false, 0)]
    [InlineData("somebody-elses", true, 1)]
    public async Task What_the_host_noted_of_new_drafts_is_dropped_as_the_sweep_finds_them(string container, bool isEncoded, int left)
    {
        await using var newsroom = await OpenAsync();
        var poison = newsroom.Get<StorageClients>().EncodedQueues.GetQueueClient(PoisonSettler.OfBlobs);
        await newsroom.Get<PoisonSettler>().SettleAsync(default);
        await poison.CreateIfNotExistsAsync();
        var noted = $$"""{"Type":"BlobTrigger","ContainerName":"{{container}}","BlobName":"a.md"}""";
        await poison.SendMessageAsync(isEncoded ? Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes(noted)) : noted);

        await newsroom.Get<PoisonSettler>().SettleAsync(default);

        (await poison.GetPropertiesAsync()).Value.ApproximateMessagesCount.ShouldBe(left);
    }

    [Fact]
    public async Task What_failed_by_itself_goes_back_after_growing_pauses_and_is_left_to_people_in_the_end()
    {
        await using var newsroom = await OpenAsync();
        foreach (var pause in PoisonSettler.Pauses)
        {
            await FailAsync(newsroom);
            _clock.Advance(pause / 2);
            await SettleAsync(newsroom);
            (await CountAsync(newsroom, Queues.Web)).ShouldBe(0, $"before {pause}");
            _clock.Advance(pause / 2);
            await SettleAsync(newsroom);
            (await CountAsync(newsroom, Queues.Web)).ShouldBe(1, $"after {pause}");
            await newsroom.Get<Stores>().Queue(Queues.Web).Client.ClearMessagesAsync();
        }

        await FailAsync(newsroom);
        _clock.Advance(TimeSpan.FromDays(1));
        await SettleAsync(newsroom);

        (await CountAsync(newsroom, Queues.Web)).ShouldBe(0);
        (await CountAsync(newsroom, Queues.PoisonOf(Queues.Web))).ShouldBe(0);
        (await ForPeopleAsync(newsroom, Queues.Web)).ShouldHaveSingleItem().ShouldContain("It fails.");
    }

    [Fact]
    public async Task A_death_after_a_failure_that_was_paid_for_costs_no_pause()
    {
        await using var newsroom = await OpenAsync();
        await FailAsync(newsroom);
        _clock.Advance(PoisonSettler.Pauses[0]);
        await SettleAsync(newsroom);
        await newsroom.Get<Stores>().Queue(Queues.Web).Client.ClearMessagesAsync();

        await PoisonAsync(newsroom, Queues.Web, Hint);
        await SettleAsync(newsroom);

        (await CountAsync(newsroom, Queues.Web)).ShouldBe(1);
    }

    /// <summary>A host cannot give these to a function, so that no code of ours can note why.</summary>
    [Theory]
    [InlineData(Queues.Web, "{ this is no JSON")]
    [InlineData(Queues.Dispatch, """{"id":"no identity"}""")]
    [InlineData(Queues.Feeds, """{"listing":"nowhere/at-all"}""")]
    [InlineData(Queues.Listings, "[]")]
    [InlineData(Queues.Deliveries, "null")]
    [InlineData(Queues.Newsletter, "\"text\"")]
    public async Task What_cannot_be_read_as_its_type_is_set_aside_for_people_named_and_its_text_kept(string queue, string text)
    {
        await using var newsroom = await OpenAsync();
        await PoisonAsync(newsroom, queue, text);

        await newsroom.Get<PoisonSettler>().SettleAsync(default);

        (await CountAsync(newsroom, queue)).ShouldBe(0);
        (await CountAsync(newsroom, Queues.PoisonOf(queue))).ShouldBe(0);
        var kept = (await newsroom.Get<SetAside>().ReadAsync(queue, 10, default)).ShouldHaveSingleItem();
        kept.Text.ShouldBe(text);
        kept.Reason.ShouldStartWith("It is no ");
        (await newsroom.Get<Readiness>().LookAsync(default)).ShouldBe(
            new Finding(true, "", $"Messages that a person must look at: 1 of {queue}."));
        var shown = (await newsroom.Get<SiteReader>().ReadAsync(default)).Queues.Single(one => one.Name == queue);
        shown.Poison.ShouldBe(1);
        shown.Messages.ShouldHaveSingleItem().ShouldBe($"{kept.Reason}\n{text}");
    }

    [Fact]
    public async Task What_no_host_can_read_is_set_aside_and_stops_nothing()
    {
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, _clock).OpenAsync();
        var poison = new QueueClient(account, Queues.PoisonOf(Queues.Web));
        await poison.CreateAsync();
        await poison.SendMessageAsync("no Base64");
        await PoisonAsync(newsroom, Queues.Web, Hint);

        await newsroom.Get<PoisonSettler>().SettleAsync(default);

        (await CountAsync(newsroom, Queues.Web)).ShouldBe(1);
        (await CountAsync(newsroom, Queues.PoisonOf(Queues.Web))).ShouldBe(0);
        (await newsroom.Get<SetAside>().ReadAsync(Queues.Web, 10, default)).ShouldHaveSingleItem().Raw.ShouldBe("no Base64");
    }

    [Fact]
    public async Task What_comes_again_and_again_without_an_error_is_set_aside_at_last()
    {
        await using var newsroom = await OpenAsync();
        for (var death = 0; death < PoisonSettler.MaxDeaths; death++)
            await SettleAsync(newsroom);
        (await CountAsync(newsroom, Queues.Web)).ShouldBe(PoisonSettler.MaxDeaths);

        await SettleAsync(newsroom);

        (await CountAsync(newsroom, Queues.Web)).ShouldBe(PoisonSettler.MaxDeaths);
        (await ForPeopleAsync(newsroom, Queues.Web)).ShouldHaveSingleItem().ShouldContain("never with an error of its own");
    }

    [Fact]
    public async Task What_was_set_aside_goes_back_when_a_person_says_so()
    {
        await using var newsroom = await OpenAsync();
        await PoisonAsync(newsroom, Queues.Web, """{"id":"no identity"}""");
        await newsroom.Get<PoisonSettler>().SettleAsync(default);

        (await newsroom.Get<PoisonReplay>().ReplayAsync(Queues.Web, default))!.Moved.ShouldBe(1);

        (await CountAsync(newsroom, Queues.Web)).ShouldBe(1);
        (await newsroom.Get<SetAside>().CountAsync(default)).ShouldBeEmpty();
    }

    private static async Task<IEnumerable<string>> ForPeopleAsync(Newsroom newsroom, string queue) =>
        (await newsroom.Get<SetAside>().ReadAsync(queue, 10, default)).Select(message => message.Reason);

    private Task<Newsroom> OpenAsync() => new Newsroom(azurite.NewAccount(), _clock).OpenAsync();

    private async Task FailAsync(Newsroom newsroom)
    {
        await newsroom.Get<FailureNotes>().NoteAsync("BuildPages", Hint, new InvalidOperationException("It fails."), default);
        if (await CountAsync(newsroom, Queues.PoisonOf(Queues.Web)) == 0)
            await PoisonAsync(newsroom, Queues.Web, Hint);
    }

    // What was hidden for a pause shows again by the emulator's clock, not by ours: it is laid there anew.
    private static async Task SettleAsync(Newsroom newsroom)
    {
        var poison = newsroom.Get<Stores>().Queue(Queues.PoisonOf(Queues.Web)).Client;
        await poison.CreateIfNotExistsAsync();
        await poison.ClearMessagesAsync();
        await poison.SendMessageAsync(Hint);
        await newsroom.Get<PoisonSettler>().SettleAsync(default);
    }

    private static async Task PoisonAsync(Newsroom newsroom, string queue, string text)
    {
        var poison = newsroom.Get<Stores>().Queue(Queues.PoisonOf(queue)).Client;
        await poison.CreateIfNotExistsAsync();
        await poison.SendMessageAsync(text);
    }

    private static async Task<int> CountAsync(Newsroom newsroom, string queue) =>
        await newsroom.Get<Stores>().Queue(queue).Client.ExistsAsync()
            ? (await newsroom.Get<Stores>().Queue(queue).Client.GetPropertiesAsync()).Value.ApproximateMessagesCount
            : 0;
}
