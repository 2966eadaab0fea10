using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Pipeline.Storage;
using Pipeline.Theme;

namespace Pipeline.Making;

/// <summary>
/// Makes everything again: after a change of theme, settings or program by itself, and whenever somebody asks. A walk over the catalog in
/// small steps, each stored before the next, so that it goes on where it was after a stop, a death, or on another host.
/// </summary>
public sealed class MakeEverything(
    MakingStore store, MakingSteps steps, MadeWith made, IOptions<MakingOptions> options, TimeProvider time, ILogger<MakeEverything> log)
{
    // Less than the pause between two runs of the timer.
    private static readonly TimeSpan RunFor = TimeSpan.FromSeconds(25);

    /// <summary>How the last walk stands; null if there never was one.</summary>
    public async Task<MakingProgress?> ShowAsync(CancellationToken cancellation) => (await store.ReadAsync(cancellation))?.Progress;

    /// <summary>Goes on with one that was stopped, or begins anew; one that runs is left alone.</summary>
    public async Task<MakingProgress> StartAsync(CancellationToken cancellation)
    {
        var with = made.Current;
        return (await ChangeAsync(before => before is { State: MakingState.Running or MakingState.Stopped } begun && begun.With == with
            ? begun with { State = MakingState.Running }
            : MakingProgress.New(with, time.GetUtcNow()), "somebody asked for it", cancellation))!;
    }

    /// <summary>Stops it after the step that is being done; null if there is none.</summary>
    public Task<MakingProgress?> StopAsync(CancellationToken cancellation) => ChangeAsync(
        before => before is { State: MakingState.Running } running ? running with { State = MakingState.Stopped } : before, null,
        cancellation);

    /// <summary>
    /// Begins if theme, settings or program have changed, and goes on for some time with what is begun. One call where nothing is to be
    /// done.
    /// </summary>
    public async Task GoOnAsync(CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        var stored = await BeginIfChangedAsync(await store.ReadAsync(cancellation), cancellation);
        while (stored is { Progress.State: MakingState.Running } && Stopwatch.GetElapsedTime(began) < RunFor)
            stored = await StepAsync(stored, cancellation);
    }

    /// <summary>Does one step; null if somebody else stepped meanwhile, or stopped it.</summary>
    internal async Task<StoredProgress?> StepAsync(StoredProgress stored, CancellationToken cancellation)
    {
        var after = await steps.DoAsync(stored.Progress, cancellation);
        // Begun with one theme and ended with another: what the first steps made may be old.
        if (after.State is MakingState.Done)
            after = made.Current == after.With
                ? after with { Ended = time.GetUtcNow() }
                : MakingProgress.New(made.Current, time.GetUtcNow());
        var next = await store.TryWriteAsync(stored, after, cancellation);
        if (next is { Progress.State: MakingState.Done } done)
            MakingLog.Ended(log, done.Progress.With, done.Progress.Pieces, done.Progress.Listings);
        return next;
    }

    private async Task<StoredProgress?> BeginIfChangedAsync(StoredProgress? stored, CancellationToken cancellation)
    {
        var with = made.Current;
        if (stored?.Progress.With == with || !options.Value.Automatic)
            return stored;
        MakingLog.Began(log, with, stored is null ? "there is no record of what it was made with" : $"it was {stored.Progress.With}");
        return await store.TryWriteAsync(stored, MakingProgress.New(with, time.GetUtcNow()), cancellation);
    }

    // A reason is said where it begins by the change.
    private Task<MakingProgress?> ChangeAsync(
        Func<MakingProgress?, MakingProgress?> change, string? why, CancellationToken cancellation) =>
        GuardedChange.MakeAsync<MakingProgress?>("The walk over everything", async _ =>
        {
            var stored = await store.ReadAsync(cancellation);
            var after = change(stored?.Progress);
            if (after is null || after == stored?.Progress)
                return (true, after);
            if (await store.TryWriteAsync(stored, after, cancellation) is null)
                return (false, null);
            if (why is not null)
                MakingLog.Began(log, after.With, why);
            return (true, after);
        });
}
