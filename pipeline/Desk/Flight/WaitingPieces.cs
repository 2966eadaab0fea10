using Pipeline.Catalog;
using Pipeline.Catalog.Schedules;
using Pipeline.Desk.Pages;

namespace Pipeline.Desk.Flight;

/// <summary>The pieces that wait for their time.</summary>
public sealed class WaitingPieces(ScheduleStore schedules, ICatalog catalog, DeskPages pages)
{
    /// <summary>Those that come out first, the soonest first: one storage call, and one more for each.</summary>
    /// <param name="max">At most so many.</param>
    public async Task<IReadOnlyList<(DateTimeOffset Due, RowView Row)>> ReadAsync(int max, CancellationToken cancellation)
    {
        var waiting = await schedules.WaitingAsync(max, cancellation);
        var heads = await Task.WhenAll(waiting.Select(async one => (one.Due, Head: await catalog.FindAsync(one.Id, cancellation))));
        return [.. heads.Where(one => one.Head?.WaitsFor(one.Due) == true).OrderBy(one => one.Due)
            .Select(one => (one.Due, Row(one.Head!, one.Due)))];
    }

    private RowView Row(Head head, DateTimeOffset due) =>
        new(head.Id, head.Title, head.Draft, pages.Instant(due), head.Address, [], []);
}
