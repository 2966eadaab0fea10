using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Schedules;

/// <summary>Which commentaries the clock brought out lately: a row each, until somebody has looked whether they show.</summary>
public sealed class ReleaseStore(Stores stores)
{
    private readonly InstantRows _rows = new(stores, "released");

    /// <param name="due">The instant that it waited for.</param>
    public Task AddAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) => _rows.AddAsync(id, due, cancellation);

    public Task RemoveAsync(CommentaryId id, DateTimeOffset due, CancellationToken cancellation) =>
        _rows.RemoveAsync(id, due, cancellation);

    /// <summary>Those that were due before an instant, the oldest first.</summary>
    /// <param name="max">At most so many.</param>
    public Task<IReadOnlyList<(CommentaryId Id, DateTimeOffset Due)>> BeforeAsync(
        DateTimeOffset before, int max, CancellationToken cancellation) => _rows.FindAsync(before, max, cancellation);
}
