using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Submissions;
using Pipeline.Desk.Pages;

namespace Pipeline.Desk.Flight;

/// <summary>
/// What is in flight, in five storage calls however large the archive is, and one more for each of the next pieces that wait for their
/// time, and for each question that is older than the newest uploads.
/// </summary>
public sealed class FlightReader(
    SubmissionReader submissions, DraftsInHand inHand, WaitingPieces waiting, ICatalog catalog, Rows rows, DeskPages pages,
    Publication publication, TimeProvider time)
{
    private const int Uploads = 200;
    private const int Questions = 40;
    // The calendar has the rest: each costs a call, every time that an open page looks.
    private const int Waiting = 20;

    public async Task<FlightView> ReadAsync(CancellationToken cancellation)
    {
        var asked = submissions.ListAsync(Uploads, null, cancellation);
        var scheduled = waiting.ReadAsync(Waiting, cancellation);
        var front = catalog.FrontAsync(ListingKey.Home, cancellation);
        var uploads = (await asked).Submissions;
        var reading = inHand.ReadAsync(uploads, cancellation);
        // Only a piece's newest upload counts: they come newest first.
        var newest = uploads.DistinctBy(entry => entry.Id).ToList();
        var older = await submissions.HeldBeforeAsync(newest, Questions, cancellation);
        var next = await scheduled;
        return new FlightView(
            [.. (await reading).Select(one => new ReadingView(one.Draft, pages.Instant(one.Since)))],
            Of(newest, SubmissionState.Rejected), Of(newest.Concat(older), SubmissionState.Held), [.. next.Select(piece => piece.Row)],
            next.Count == Waiting, Today((await front)?.Newest ?? []));
    }

    private List<RowView> Of(IEnumerable<SubmissionEntry> entries, SubmissionState state) =>
        [.. entries.Where(entry => entry.Submission.State == state).Select(entry => rows.Of(entry, entry.Submission.Received))];

    private List<RowView> Today(IEnumerable<ListingEntry> newest)
    {
        var today = publication.Local(time.GetUtcNow()).Date;
        return [.. newest.Where(entry => publication.Local(entry.Updated ?? entry.Published).Date == today).Select(entry => new RowView(
            entry.Id, entry.Title, "", pages.Instant(entry.Updated ?? entry.Published), entry.Address, [], []))];
    }
}
