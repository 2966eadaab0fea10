namespace Tests.Storage.Pipelines;

/// <summary>Tells the story to the end over one account, with new "processes" where one dies.</summary>
internal sealed class StoryTeller(string account)
{
    private const int MaxDeaths = 5;
    private const int MaxTimerTries = 20;

    /// <summary>Who is mailed, if anybody.</summary>
    public static readonly string[] Readers = ["ada@reader.example", "ben@reader.example", "cleo@reader.example"];

    private FaultyStorage? _faults;
    private bool _losing;

    /// <summary>Every storage call that was made, over all processes.</summary>
    public int Calls { get; private set; }

    /// <summary>The text of the call at which a process died; null if none did.</summary>
    public string? DiedAt { get; private set; }

    /// <summary>
    /// Whether all queues are emptied where a process dies, so that only the timers find what is left. Readers have subscribed then.
    /// </summary>
    public bool LosesQueues { get; init; }

    /// <summary>The number of the message from which on all are lost, until no queue holds any; null for none.</summary>
    public int? LosesFrom { get; init; }

    /// <summary>How many messages were received, if <see cref="LosesQueues"/>.</summary>
    public int Messages { get; private set; }

    /// <summary>What was mailed, over all processes.</summary>
    public SentMail Mail { get; } = new();

    /// <param name="killAt">The number of the call to die at; null to live through.</param>
    /// <param name="after">Whether to die after that call was carried out rather than before.</param>
    public async Task<SortedDictionary<string, string>> TellAsync(
        int? killAt = null, bool after = false, Action<Newsroom>? prepare = null, FaultyStorage? faults = null)
    {
        var clock = new Clock(Story.Morning);
        _faults = faults;
        var newsroom = await OpenAsync(clock, killAt, after, prepare);
        try
        {
            await newsroom.LayBesideAsync(Story.Picture.Name, Story.Picture.Bytes);
            foreach (var chapter in Story.Chapters)
            {
                clock.MoveTo(chapter.At);
                if (LosesQueues && chapter == Story.Chapters[0])
                    await SubscribeAsync(clock);
                foreach (var upload in chapter.Uploads)
                    await newsroom.UploadAsync(upload.Name, upload.Text);
                newsroom = await WorkAsync(newsroom, clock, chapter, prepare);
            }
            return await newsroom.SiteAsync();
        }
        finally
        {
            await newsroom.DisposeAsync();
        }
    }

    private async Task<Newsroom> WorkAsync(Newsroom newsroom, Clock clock, Story.Chapter chapter, Action<Newsroom>? prepare)
    {
        for (var deaths = 0; ; deaths++)
        {
            try
            {
                if (chapter.RunsSchedule)
                    await RunScheduleAsync(newsroom);
                await newsroom.Queues.WorkAsync();
                _losing = false;
                if (LosesQueues)
                    await LaterSweep.RunAsync(newsroom);
                return newsroom;
            }
            catch (ProcessDied) when (deaths < MaxDeaths)
            {
                await newsroom.DisposeAsync();
                newsroom = await OpenAsync(clock, null, false, prepare);
                if (LosesQueues)
                    await newsroom.EmptyQueuesAsync();
            }
        }
    }

    // Not by the process that dies.
    private async Task SubscribeAsync(Clock clock)
    {
        await using var newsroom = new Newsroom(account, clock);
        foreach (var address in Readers)
            await newsroom.Get<Pipeline.Subscribers.SubscriberList>().AddConfirmedAsync(address, "sharper", CancellationToken.None);
        await newsroom.UploadAsync(Story.Mailed.Name, Story.Mailed.Text);
    }

    // The timer that fails runs again at its next minute.
    private async Task RunScheduleAsync(Newsroom newsroom)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                await newsroom.Get<Pipeline.Catalog.Schedules.ScheduleTimer>().RunAsync(CancellationToken.None);
                return;
            }
            catch (Exception error) when (_faults is not null && error is not ProcessDied && attempt < MaxTimerTries)
            {
            }
        }
    }

    private Task<Newsroom> OpenAsync(Clock clock, int? killAt, bool after, Action<Newsroom>? prepare)
    {
        var calls = new StorageCalls();
        var dead = false;
        void At(int number, string call, bool isAfter)
        {
            Calls = isAfter ? Calls : Calls + 1;
            if (number == killAt && isAfter == after && !dead)
            {
                dead = true;
                DiedAt = call;
            }
            if (dead)
                throw new ProcessDied($"{(after ? "after" : "before")} call {killAt}, {DiedAt}");
        }
        calls.Before = (number, call) => At(number, call, isAfter: false);
        calls.After = (number, call) => At(number, call, isAfter: true);
        var newsroom = new Newsroom(account, clock, calls, _faults) { Outbox = Mail };
        if (LosesQueues)
            newsroom.Queues.Lose = _ => _losing |= Messages++ == LosesFrom;
        prepare?.Invoke(newsroom);
        return newsroom.OpenAsync();
    }
}
