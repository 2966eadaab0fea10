using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Submissions;

namespace Pipeline.Desk;

/// <summary>A submission as editors and their tools get it.</summary>
public sealed record SubmissionView(
    CommentaryId Id,
    string Draft,
    SubmissionState State,
    string Title,
    PieceAddress? Url,
    DateTimeOffset Received,
    long Milliseconds,
    IReadOnlyList<Problem> Problems)
{
    internal static SubmissionView Of(SubmissionEntry entry) =>
        new(
            entry.Id, entry.Submission.Draft, entry.Submission.State, entry.Title, entry.Url, entry.Submission.Received,
            entry.Submission.Milliseconds, entry.Submission.Problems);
}

/// <summary>A page of submissions, newest first.</summary>
/// <param name="Next">The query parameter <c>after</c> of the next page; null on the last.</param>
public sealed record SubmissionsView(IReadOnlyList<SubmissionView> Submissions, string? Next);

/// <summary>A commentary as editors and their tools get it.</summary>
/// <param name="State">Where the piece itself stands, whatever its newest upload came to.</param>
/// <param name="Preview">A signed link to its page as it is or would be; it expires.</param>
public sealed record CommentaryView(
    CommentaryId Id,
    LifecycleState State,
    string Title,
    PieceAddress? Url,
    IReadOnlyList<PieceAddress> FormerUrls,
    string? Version,
    DateTimeOffset? Published,
    DateTimeOffset? Updated,
    DateTimeOffset? PublishAt,
    string? Preview,
    SubmissionView? Submission,
    IReadOnlyList<Transition> History)
{
    internal static CommentaryView Of(Head head, IReadOnlyList<Transition> history, string? preview) =>
        new(
            head.Id,
            head.State,
            head.Title,
            head.Address,
            head.FormerAddresses,
            head.Version,
            head.Published,
            head.Updated,
            head.PublishAt,
            preview,
            head.Submission is { } submission
                ? SubmissionView.Of(new SubmissionEntry(head.Id, head.Title, head.Address, submission))
                : null,
            history
        );
}
