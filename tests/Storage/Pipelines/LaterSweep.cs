using Pipeline.Intake.Sweeping;
using Pipeline.Newsletter;

namespace Tests.Storage.Pipelines;

/// <summary>What the timers find an hour later, and what comes of it: no message is left that could tell.</summary>
internal static class LaterSweep
{
    public static async Task RunAsync(Newsroom newsroom)
    {
        var clock = newsroom.Clock;
        var now = clock.GetUtcNow();
        // Blobs and rows carry the emulator's own time.
        var later = (now > DateTimeOffset.UtcNow ? now : DateTimeOffset.UtcNow).AddHours(1);
        try
        {
            clock.MoveTo(later);
            await newsroom.Get<Sweep>().RunAsync(CancellationToken.None);
            // What was lost is done at the time when it was to be done, so that it says the same.
            clock.MoveTo(now);
            await newsroom.Queues.WorkAsync();

            clock.MoveTo(later);
            await newsroom.Get<NewsletterStage>().ResumeStalledAsync(CancellationToken.None);
            await newsroom.Queues.WorkAsync();
        }
        finally
        {
            clock.MoveTo(now);
        }
    }
}
