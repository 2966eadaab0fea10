using Azure.Data.Tables;
using Pipeline.Storage;

namespace Pipeline.Newsletter.Mailings;

/// <summary>
/// The mailings, and a list of those with something left to do. That list is empty at rest, so that the sweep never looks at
/// the others.
/// </summary>
public sealed class MailingStore(Stores stores)
{
    private const string Active = "active";
    private readonly TableStore _table = stores.Table(Tables.Mailings);

    public async Task<Mailing?> FindAsync(string id, CancellationToken cancellation) =>
        await _table.FindAsync(id, MailingRow.Key(id), cancellation) is { } row ? MailingRow.Read(row) : null;

    /// <summary>Writes a mailing down, or another state of one. An active one is listed first, so that no crash can lose it.</summary>
    /// <returns>The mailing as it is now: another's if that was faster.</returns>
    public async Task<Mailing> CreateAsync(Mailing mailing, Mailing? present, CancellationToken cancellation)
    {
        if (mailing.IsActive)
            await ListAsync(mailing.Id, cancellation);
        var row = MailingRow.Write(mailing);
        _ = present is null ? await _table.TryAddAsync(row, cancellation) : await _table.TryReplaceAsync(row, present.ETag, cancellation);
        return await FindAsync(mailing.Id, cancellation) ?? throw new IOException($"The mailing '{mailing.Id}' vanished while it was written.");
    }

    /// <summary>Changes a mailing by its newest state; a change to null leaves it alone. One that ends leaves the list of active ones.</summary>
    /// <returns>The mailing as it is now; null if there is none.</returns>
    public Task<Mailing?> ChangeAsync(string id, Func<Mailing, Mailing?> change, CancellationToken cancellation) =>
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
                await _table.DeleteAsync(Active, id, cancellation);
            return (true, next);
        });

    /// <summary>The mailings with something left to do.</summary>
    public async Task<IReadOnlyList<ActiveMailing>> ActiveAsync(CancellationToken cancellation)
    {
        List<ActiveMailing> found = [];
        await foreach (var row in _table.QueryAsync($"PartitionKey eq '{Active}'", cancellation))
            found.Add(new ActiveMailing(row.RowKey, row.ETag));
        return found;
    }

    /// <summary>Takes a mailing off the list, unless it was listed again meanwhile.</summary>
    public Task UnlistAsync(ActiveMailing listed, CancellationToken cancellation) =>
        _table.TryDeleteAsync(new TableEntity(Active, listed.Id) { ETag = listed.ETag }, cancellation);

    private Task ListAsync(string id, CancellationToken cancellation) => _table.PutAsync(new TableEntity(Active, id), cancellation);
}

/// <summary>An entry of the list of active mailings.</summary>
public sealed record ActiveMailing(string Id, Azure.ETag ETag);
