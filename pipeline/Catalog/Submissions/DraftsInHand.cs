using Azure.Data.Tables;
using Model;
using Pipeline.Storage;
using Pipeline.Storage.Rows;

namespace Pipeline.Catalog.Submissions;

/// <summary>A draft that is there and has no report yet.</summary>
/// <param name="Since">From when on, in whole seconds.</param>
public sealed record DraftInHand(string Draft, DateTimeOffset Since);

/// <summary>
/// Drafts being read, for who waits for one: noted when the desk takes one, and when reading one takes long. A note says nothing that
/// anything depends on; who reads them takes off those that were answered.
/// </summary>
public sealed class DraftsInHand(Stores stores, TimeProvider time)
{
    private const string Partition = "reading";

    /// <summary>How long a note is believed: what takes longer has failed, and is found among what failed.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(15);

    private static readonly RowMap<DraftInHand> Map = new();

    private readonly TableStore _table = stores.Table(Tables.Submissions);

    /// <param name="since">Not after the instant that the submission will be known to be received at.</param>
    public Task NoteAsync(string draft, DateTimeOffset since, CancellationToken cancellation)
    {
        var note = new DraftInHand(draft, since.ToWholeSecond());
        return _table.PutAsync(Map.Write(note, Partition, Key(draft)), cancellation);
    }

    /// <summary>Those without an answer among some submissions, in one storage call, and one more for each that is taken off.</summary>
    /// <param name="newest">The newest there are.</param>
    public async Task<IReadOnlyList<DraftInHand>> ReadAsync(IReadOnlyCollection<SubmissionEntry> newest, CancellationToken cancellation)
    {
        var notes = await _table.QueryAsync(TableClient.CreateQueryFilter($"PartitionKey eq {Partition}"), cancellation)
            .Select(Map.Read).ToListAsync(cancellation);
        var answered = notes.ToLookup(note => time.GetUtcNow() - note.Since > Longest || newest.Any(
            entry => entry.Submission.Draft == note.Draft && entry.Submission.Received >= note.Since));
        await Task.WhenAll(answered[true].Select(note => _table.DeleteAsync(Partition, Key(note.Draft), cancellation)));
        return [.. answered[false].OrderBy(note => note.Since)];
    }

    // Drafts that differ in their extension alone are told apart.
    private static string Key(string draft) => CommentaryId.OfRefused(draft).ToString();
}
