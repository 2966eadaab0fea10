using Model;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Submissions;
using Pipeline.Desk.Access;
using Pipeline.Desk.Editing;
using Pipeline.Desk.Mailings;
using Pipeline.Desk.Pages;

namespace Pipeline.Desk.Pieces;

/// <summary>Everything about one piece.</summary>
public sealed class PieceReader(
    SubmissionReader submissions, ChannelReader channels, MailingReader mailings, PreviewLinks previews, DeskPages pages)
{
    /// <summary>Null if there is no such piece.</summary>
    public async Task<PieceDeskView?> ReadAsync(CommentaryId id, Person person, CancellationToken cancellation)
    {
        if (await submissions.FindAsync(id, cancellation) is not { } found)
            return null;
        var head = found.Head;
        var mailing = await mailings.FindAsync(id, head.Title, person, cancellation);
        return new PieceDeskView(
            id, head.Title, DeskWords.Of(head.State), head.NewestDraft, head.State.IsPublic() ? head.Address : null,
            head.Version is null || !person.May(DeskRole.Editor) ? null : previews.LinkTo(id), head.Revision,
            Rows.Problems(head.Submission?.Problems ?? []),
            [.. found.History.OrderByDescending(step => step.Revision).Select(Event)], Versions(found.History),
            PieceButtons.Of(head, mailing?.Sent ?? 0, person), await channels.ReadAsync(head, cancellation), mailing,
            mailing?.Buttons ?? MailingButtons.Of(null, head is { Version: not null, Address: not null }, person));
    }

    /// <summary>The versions that a piece had, the newest first.</summary>
    public static IReadOnlyList<string> Versions(IEnumerable<Transition> history) =>
        [.. history.OrderByDescending(step => step.Revision).Select(step => step.Version).OfType<string>().Distinct()];

    private EventView Event(Transition step) => new(
        pages.Instant(step.Time), DeskWords.Cause(step.Cause), step.Person, step.Note, step.Version, DeskWords.Of(step.To));
}
