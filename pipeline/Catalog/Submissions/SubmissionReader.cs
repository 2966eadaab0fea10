using Model;
using Pipeline.Catalog.Heads;

namespace Pipeline.Catalog.Submissions;

/// <summary>A commentary with everything that happened to it, for its author and editors.</summary>
public sealed record SubmissionHistory(Head Head, IReadOnlyList<Transition> History);

/// <summary>Reads how uploads fared.</summary>
public sealed class SubmissionReader(HeadStore heads, SubmissionIndex index)
{
    /// <summary>The newest submissions of all commentaries.</summary>
    /// <param name="take">At most how many, up to 1,000.</param>
    /// <param name="after">The former page's <see cref="SubmissionPage.Next"/>; null for the first page.</param>
    public Task<SubmissionPage> ListAsync(int take, string? after, CancellationToken cancellation) =>
        index.ListAsync(take, after, cancellation);

    /// <summary>
    /// What waits for an answer and is not among some newer submissions: one storage call, and one more for each that is looked at.
    /// </summary>
    /// <param name="newer">Those that are known already: their own state counts.</param>
    /// <param name="most">At most how many are looked at.</param>
    public async Task<IReadOnlyList<SubmissionEntry>> HeldBeforeAsync(
        IReadOnlyCollection<SubmissionEntry> newer, int most, CancellationToken cancellation)
    {
        var known = newer.ToDictionary(entry => entry.Id, entry => entry.Submission.State);
        var noted = await index.HeldAsync(most, cancellation);
        foreach (var answered in noted.Where(entry => known.GetValueOrDefault(entry.Id, SubmissionState.Held) is not SubmissionState.Held))
            await index.AnsweredAsync(answered.Id, cancellation);
        var older = await Task.WhenAll(
            noted.Where(entry => !known.ContainsKey(entry.Id)).Select(entry => StandingAsync(entry, cancellation)));
        return [.. older.OfType<SubmissionEntry>().OrderByDescending(entry => entry.Submission.Received)];
    }

    private async Task<SubmissionEntry?> StandingAsync(SubmissionEntry entry, CancellationToken cancellation)
    {
        if ((await heads.FindAsync(entry.Id, cancellation))?.Submission is { State: SubmissionState.Held } standing
            && standing.Received == entry.Submission.Received)
            return entry;
        await index.AnsweredAsync(entry.Id, cancellation);
        return null;
    }

    /// <summary>One commentary with its history; null if there is none.</summary>
    public async Task<SubmissionHistory?> FindAsync(CommentaryId id, CancellationToken cancellation) =>
        await heads.FindAsync(id, cancellation) is { } head
            ? new SubmissionHistory(head, await heads.HistoryAsync(id, cancellation))
            : null;

    /// <summary>The head of the piece that a draft belongs to; null if it was never taken in.</summary>
    public Task<Head?> FindByDraftAsync(string draft, CancellationToken cancellation) =>
        heads.FindAsync(CommentaryId.FromDraft(draft), cancellation);
}
