using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Submissions;
using Pipeline.Telemetry;

namespace Pipeline.Operations.Probing;

/// <summary>
/// Looks, as a reader would, for what was uploaded or brought out by the clock lately, on every channel. A first look records how long each
/// took; what did not show by then is looked for again, and what does not show after two minutes is made again. Which uploads are due for a
/// look follows from the time alone, so nothing is kept and publishing knows nothing of it: at rest a run is four calls.
/// </summary>
public sealed class Probe(
    SubmissionIndex submissions, ReleaseStore releases, ICatalog catalog, Channels channels, ChannelRepair repair,
    IOptions<ProbeOptions> options, TimeProvider time, ILogger<Probe> log)
{
    /// <summary>How far runs are apart; the timer keeps to it.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(15);

    /// <summary>How old an upload is at least at its first look.</summary>
    public static readonly TimeSpan FirstAfter = TimeSpan.FromSeconds(15);

    /// <summary>How old an upload is at least when what does not show is a miss.</summary>
    public static readonly TimeSpan MissedAfter = TimeSpan.FromMinutes(2);

    // What this process saw at first looks: channels that were late, none where all was right. What it does not know is looked for again.
    private readonly ConcurrentDictionary<(CommentaryId Id, string Cause), Seen> _seen = new();

    /// <summary>Takes both looks that are due.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        if (options.Value.Pieces == 0)
            return;
        var now = time.GetUtcNow();
        now = new DateTimeOffset(now.UtcTicks - (now.UtcTicks % Every.Ticks), TimeSpan.Zero);
        foreach (var due in await DueAsync(now - MissedAfter, now - MissedAfter - Every, cancellation))
        {
            if (!_seen.TryRemove((due.Head.Id, due.Cause), out var seen) || seen.Late.Count > 0)
                await LookAgainAsync(due.Head, due.Since, seen?.Late ?? [], cancellation);
            if (due.IsRelease)
                await releases.RemoveAsync(due.Head.Id, due.Since, cancellation);
        }

        foreach (var old in _seen.Where(pair => pair.Value.At < now - MissedAfter - Every))
            _seen.TryRemove(old.Key, out _);
        foreach (var due in await DueAsync(now - FirstAfter, now - FirstAfter - Every, cancellation))
            if (!_seen.ContainsKey((due.Head.Id, due.Cause)))
            {
                var looks = await channels.LookAsync(due.Head, cancellation);
                Record(looks, due.Head, due.Since);
                _seen[(due.Head.Id, due.Cause)] = new Seen(now, [.. looks.Where(look => !look.IsRight).Select(look => look.Name)]);
            }
    }

    private async Task LookAgainAsync(Head head, DateTimeOffset since, HashSet<string> late, CancellationToken cancellation)
    {
        var looks = await channels.LookAsync(head, cancellation);
        Record(looks.Where(look => late.Contains(look.Name)), head, since);
        var missed = looks.Where(look => !look.IsRight).ToList();
        if (missed.Count == 0)
            return;
        ProbeLog.Missed(log, head.Id, (int)MissedAfter.TotalSeconds, string.Join("; ", missed.Select(look => look.Name)));
        foreach (var look in missed)
            Meters.Missed(look.Channel);
        foreach (var key in missed.Select(look => look.Key).Distinct())
            await repair.AskAsync(head.Id, key, cancellation);
    }

    // A file that was written anew since tells a time that is too long, never one that is too short; one that stayed as it was, as with a
    // change that a listing does not show, tells none.
    private static void Record(IEnumerable<ChannelLook> looks, Head head, DateTimeOffset since)
    {
        if (!head.State.IsPublic())
            return;
        foreach (var look in looks)
            if (look is { IsRight: true, Written: { } written } && written >= since)
                Meters.Seen(look.Channel, written - since);
    }

    /// <summary>
    /// Uploads that were taken in from one instant on and before another, as far as nothing has come after them, and what the clock brought
    /// out before it and nobody has looked for twice.
    /// </summary>
    private async Task<IReadOnlyList<Due>> DueAsync(DateTimeOffset before, DateTimeOffset from, CancellationToken cancellation)
    {
        var due = new List<Due>();
        foreach (var entry in await submissions.BetweenAsync(from, before, options.Value.Pieces, cancellation))
            if (entry.Submission.State is SubmissionState.Published or SubmissionState.Withdrawn
                && await catalog.FindAsync(entry.Id, cancellation) is { } head && head.Submission?.Etag == entry.Submission.Etag)
                due.Add(new Due(head, entry.Submission.Etag, entry.Submission.Received, IsRelease: false));
        foreach (var (id, since) in await releases.BeforeAsync(before, options.Value.Pieces, cancellation))
            if (await catalog.FindAsync(id, cancellation) is { } head)
                due.Add(new Due(head, $"{since:O}", since, IsRelease: true));
        return due;
    }

    /// <param name="Cause">The upload, or the instant that a piece waited for.</param>
    private sealed record Due(Head Head, string Cause, DateTimeOffset Since, bool IsRelease);

    private sealed record Seen(DateTimeOffset At, HashSet<string> Late);
}
