using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Newsletter.Mailings;

/// <summary>
/// The mailings, and a list of those with something left to do. That list is empty at rest, so that the sweep never looks at
/// the others.
/// </summary>
public sealed class MailingStore(Stores stores)
{
    private const string Active = "active";
    private const string Begun = "begun";
    private readonly TableStore _table = stores.Table(Tables.Mailings);

    public async Task<Mailing?> FindAsync(CommentaryId id, CancellationToken cancellation) =>
        await _table.FindAsync(id.ToString(), MailingRow.Key(id), cancellation) is { } row ? MailingRow.Read(row) : null;

    /// <summary>Writes a mailing down, or another state of one. An active one is listed first, so that no crash can lose it.</summary>
    /// <returns>The mailing as it is now: another's if that was faster.</returns>
    public async Task<Mailing> CreateAsync(Mailing mailing, Mailing? present, CancellationToken cancellation)
    {
        if (mailing.IsActive)
        {
            await ListAsync(mailing.Id, cancellation);
            var key = $"{StorageKey.NewestFirst(mailing.Created)}!{mailing.Id}";
            await _table.PutAsync(new TableEntity(Begun, key) { [nameof(Mailing)] = mailing.Id.ToString() }, cancellation);
        }
        var row = MailingRow.Write(mailing);
        _ = present is null ? await _table.TryAddAsync(row, cancellation) : await _table.TryReplaceAsync(row, present.ETag, cancellation);
        return await FindAsync(mailing.Id, cancellation)
            ?? throw new IOException($"The mailing '{mailing.Id}' vanished while it was written.");
    }

    /// <summary>
    /// Changes a mailing by its newest state; a change to null leaves it alone. One that ends leaves the list of active ones.
    /// </summary>
    /// <returns>The mailing as it is now; null if there is none.</returns>
    public Task<Mailing?> ChangeAsync(CommentaryId id, Func<Mailing, Mailing?> change, CancellationToken cancellation) =>
        GuardedChange.MakeAsync<Mailing?>($"The mailing '{id}'", async _ =>
        {
            if (await FindAsync(id, cancellation) is not { } present)
                return (true, null);
            if (change(present) is not { } next)
                return (true, present);
            if (next.IsActive && !present.IsActive)
                await ListAsync(id, cancellation);
            if (!await _table.TryReplaceAsync(MailingRow.Write(next), present.ETag, cancellation))
                return (false, null);
            if (!next.IsActive)
                await _table.DeleteAsync(Active, id.ToString(), cancellation);
            return (true, next);
        });

    /// <summary>The mailings that were begun, newest first; some of them may have been dropped before they were written down.</summary>
    /// <param name="after">The former page's <see cref="MailingPage.Next"/>; null for the first page.</param>
    public async Task<MailingPage> BegunAsync(int take, string? after, CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {Begun} and RowKey gt {after ?? ""}");
        var rows = await _table.QueryAsync(filter, cancellation, take).Take(take).ToListAsync(cancellation);
        return new MailingPage(
            [.. rows.Select(row => CommentaryId.Parse(row.GetString(nameof(Mailing))))], rows.Count == take ? rows[^1].RowKey : null);
    }

    /// <summary>The ids of all mailings there ever were, 1,000 a call.</summary>
    public async IAsyncEnumerable<CommentaryId> IdsAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (
            var row in _table.Client.QueryAsync<TableEntity>(
                $"{nameof(Mailing.State)} ne ''", select: ["PartitionKey", "RowKey"], cancellationToken: cancellation)
        )
            if (CommentaryId.TryParse(row.PartitionKey, null, out var id) && row.RowKey == MailingRow.Key(id))
                yield return id;
    }

    /// <summary>A list's mailings since an instant. Passes over all mailings, 1,000 a call.</summary>
    public async IAsyncEnumerable<Mailing> OfListAsync(
        string list, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var filter = TableClient.CreateQueryFilter($"List eq {list} and Created ge {since.ToUniversalTime()}");
        await foreach (var row in _table.QueryAsync(filter, cancellation))
            if (CommentaryId.TryParse(row.PartitionKey, null, out var id) && row.RowKey == MailingRow.Key(id))
                yield return MailingRow.Read(row);
    }

    /// <summary>The mailings with something left to do.</summary>
    public async Task<IReadOnlyList<ActiveMailing>> ActiveAsync(CancellationToken cancellation)
    {
        List<ActiveMailing> found = [];
        await foreach (var row in _table.QueryAsync($"PartitionKey eq '{Active}'", cancellation))
            found.Add(new ActiveMailing(CommentaryId.Parse(row.RowKey), row.ETag));
        return found;
    }

    /// <summary>Takes a mailing off the list, unless it was listed again meanwhile.</summary>
    public Task UnlistAsync(ActiveMailing listed, CancellationToken cancellation) =>
        _table.TryDeleteAsync(new TableEntity(Active, listed.Id.ToString()) { ETag = listed.ETag }, cancellation);

    private Task ListAsync(CommentaryId id, CancellationToken cancellation) =>
        _table.PutAsync(new TableEntity(Active, id.ToString()), cancellation);
}

/// <summary>An entry of the list of active mailings.</summary>
public sealed record ActiveMailing(CommentaryId Id, Azure.ETag ETag);

/// <summary>Some mailings, newest first.</summary>
/// <param name="Next">Asks for the rest; null if there is none.</param>
public sealed record MailingPage(IReadOnlyList<CommentaryId> Ids, string? Next);
