using Pipeline.Desk.Pages;
using Pipeline.Making;

namespace Pipeline.Desk.Operating;

/// <summary>Making everything again, as the desk shows it.</summary>
public sealed class MakingReader(MakeEverything making, DeskPages pages)
{
    public async Task<MakingDeskView> ReadAsync(CancellationToken cancellation) => await making.ShowAsync(cancellation) switch
    {
        null => new("It was never done.", "start", "Make everything again"),
        { State: MakingState.Running } running => new($"It runs: {Sum(running)}", "stop", "Stop"),
        { State: MakingState.Stopped } stopped => new($"It was stopped: {Sum(stopped)}", "start", "Go on"),
        var done => new($"Done on {pages.Instant(done.Ended ?? done.Started)}: {Sum(done)}", "start", "Make everything again"),
    };

    /// <summary>Does what the button says.</summary>
    public async Task<(bool IsDone, string Sentence)> DoAsync(string act, CancellationToken cancellation)
    {
        switch (act)
        {
            case "start":
                await making.StartAsync(cancellation);
                return (true, "Everything is made again; only what differs is written. It begins within half a minute.");
            case "stop":
                await making.StopAsync(cancellation);
                return (true, "It stops after the pieces that are being made.");
            default:
                return (false, "There is no such act.");
        }
    }

    private static string Sum(MakingProgress progress) =>
        $"{progress.Pieces} pieces and {progress.Listings} listings so far"
        + (progress.Repaired > 0 ? $", {progress.Repaired} entries put back into listings" : "")
        + (progress.Unreadable > 0 ? $", {progress.Unreadable} pieces that cannot be read" : "") + ".";
}
