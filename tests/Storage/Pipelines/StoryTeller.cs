namespace Tests.Storage.Pipelines;

/// <summary>Tells the story to the end over one account, with new "processes" where one dies.</summary>
internal sealed class StoryTeller(string account)
{
    private const int MaxDeaths = 5;
    private const int MaxTimerTries = 20;

    private FaultyStorage? _faults;

    /// <summary>Every storage call that was made, over all processes.</summary>
    public int Calls { get; private set; }

    /// <summary>The text of the call at which a process died; null if none did.</summary>
    public string? DiedAt { get; private set; }

    /// <summary>What was mailed, over all processes.</summary>
    public SentMail Mail { get; } = new();

    /// <param name="killAt">The number of the call to die at; null to live through.</param>
    /// <param name="after">Whether to die after that call was carried out rather than before.</param>
    public async Task<SortedDictionary<string, string>> TellAsync(int? killAt = null, bool after = false, Action<Newsroom>? prepare = null, FaultyStorage? faults = null)
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
                return newsroom;
            }
            catch (ProcessDied) when (deaths < MaxDeaths)
            {
                await newsroom.DisposeAsync();
                newsroom = await OpenAsync(clock, null, false, prepare);
            }
        }
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
        prepare?.Invoke(newsroom);
        return newsroom.OpenAsync();
    }
}
