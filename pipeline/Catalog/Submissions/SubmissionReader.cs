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

    /// <summary>One commentary with its history; null if there is none.</summary>
    public async Task<SubmissionHistory?> FindAsync(CommentaryId id, CancellationToken cancellation) =>
        await heads.FindAsync(id, cancellation) is { } head
            ? new SubmissionHistory(head, await heads.HistoryAsync(id, cancellation))
            : null;

    /// <summary>The head of the piece that a draft belongs to; null if it was never taken in.</summary>
    public Task<Head?> FindByDraftAsync(string draft, CancellationToken cancellation) =>
        heads.FindAsync(CommentaryId.FromDraft(draft), cancellation);
}
