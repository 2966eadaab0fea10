using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Schedules;

/// <summary>Which commentaries wait for which instant: one row each, the soonest first, gone once it is out.</summary>
public sealed class ScheduleStore(Stores stores)
{
    private readonly InstantRows _rows = new(stores, "due");

    public Task AddAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) => _rows.AddAsync(id, due, cancellation);

    public Task RemoveAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) =>
        _rows.RemoveAsync(id, due, cancellation);

    /// <summary>The commentaries whose instant has come.</summary>
    public Task<IReadOnlyList<(CommentaryId Id, DateTimeOffset Due)>> DueAsync(DateTimeOffset now, CancellationToken cancellation) =>
        _rows.FindAsync(now.AddTicks(1), max: null, cancellation);

    /// <summary>The commentaries that wait, the soonest first.</summary>
    /// <param name="max">At most so many.</param>
    public Task<IReadOnlyList<(CommentaryId Id, DateTimeOffset Due)>> WaitingAsync(int max, CancellationToken cancellation) =>
        _rows.FindAsync(before: null, max, cancellation);
}
