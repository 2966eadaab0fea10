namespace Tests.Storage.Pipelines;

/// <summary>Messages come twice, late and in any order, from storage that fails, to several hosts: the site is the same.</summary>
public sealed class DisorderTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int LatestTry = 2;
    private const double ShareLate = 0.2;

    [Fact]
    public async Task Duplicated_delayed_and_reordered_messages_change_nothing()
    {
        var seed = Seed.Take("DISORDER_SEED", output);
        var random = new Random(seed);
        var (expected, delayed) = (await new StoryTeller(azurite.NewAccount()).TellAsync(), 0);
        var site = await new StoryTeller(azurite.NewAccount()).TellAsync(prepare: newsroom =>
        {
            newsroom.Queues.Delay = message => message.DequeueCount <= LatestTry && random.NextDouble() < ShareLate && ++delayed > 0;
            newsroom.Queues.Shuffle = messages =>
                [.. messages.SelectMany(message => Enumerable.Repeat(message, random.Next(1, 3))).OrderBy(_ => random.Next())];
        });
        site.ShouldStandAs(expected, $"seed {seed}");
        delayed.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task Two_hosts_on_one_store_do_the_work_once()
    {
        var expected = await new StoryTeller(azurite.NewAccount()).TellAsync();
        var account = azurite.NewAccount();
        var clock = new Clock(Story.Morning);
        var mail = new SentMail();
        await using var one = await new Newsroom(account, clock) { Outbox = mail }.OpenAsync();
        await using var other = new Newsroom(account, clock) { Outbox = mail };
        await one.LayBesideAsync(Story.Picture.Name, Story.Picture.Bytes);
        foreach (var chapter in Story.Chapters)
        {
            clock.MoveTo(chapter.At);
            foreach (var upload in chapter.Uploads)
                await one.UploadAsync(upload.Name, upload.Text);
            foreach (var upload in chapter.Uploads)
                await other.AnnounceAsync(upload.Name);
            await Task.WhenAll(HostAsync(one, chapter), HostAsync(other, chapter));
        }
        (await one.SiteAsync()).ShouldStandAs(expected);
        mail.Addressees().ShouldBeUnique();
    }

    private static async Task HostAsync(Newsroom newsroom, Story.Chapter chapter)
    {
        if (chapter.RunsSchedule)
            await newsroom.Get<Pipeline.Catalog.Schedules.ScheduleTimer>().RunAsync(CancellationToken.None);
        await newsroom.Queues.WorkAsync();
    }
}
