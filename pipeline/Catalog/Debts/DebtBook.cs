using System.Text;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Debts;

/// <summary>Writes debts down, strikes them, and asks again for what is overdue.</summary>
public sealed class DebtBook(Stores stores, TimeProvider time)
{
    private const int MaxReminded = 1000;
    private const int MaxDoublings = 9;

    // What storage or a host that died kept from being done is done soon after; only then do pauses grow, so that work which always fails
    // is no burden.
    private const int SteadyReminders = 4;
    private static readonly TimeSpan MaxPause = TimeSpan.FromHours(6);

    /// <summary>How long work may take before somebody asks again: long beside the work, short beside a reader's patience.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly TableStore _table = stores.Table(Tables.Debts);

    /// <summary>Writes down that the work of a hint is owed. Call before a change that makes it so is committed.</summary>
    /// <param name="patience">How long the work may take before somebody asks again; null for as long as most takes.</param>
    public async Task<Debt> WriteAsync<T>(string queue, T hint, CancellationToken cancellation, TimeSpan? patience = null)
        where T : Message
    {
        var key = Guid.NewGuid().ToString("N");
        var text = Encoding.UTF8.GetString(CanonicalJson.Write(hint with { Debt = key }));
        var debt = new Debt(key, queue, text, (time.GetUtcNow() + (patience ?? Patience)).ToUniversalTime(), 0);
        await _table.PutAsync(DebtRow.Write(debt), cancellation);
        return debt;
    }

    /// <summary>Writes the work of a hint down, and sends the hint: whoever gets it strikes the debt.</summary>
    /// <param name="patience">How long the work may take before somebody asks again; null for as long as most takes.</param>
    public async Task OweAsync<T>(string queue, T hint, CancellationToken cancellation, TimeSpan? patience = null) where T : Message
    {
        var debt = await WriteAsync(queue, hint, cancellation, patience);
        await stores.Queue(queue).SendAsync(hint with { Debt = debt.Key }, cancellation);
    }

    /// <summary>Sends the hint of a debt that was written down before: whoever gets it strikes the debt.</summary>
    public Task AskAsync(Debt debt, CancellationToken cancellation) => stores.Queue(debt.Queue).SendTextAsync(debt.Hint, cancellation);

    /// <summary>The work is done, or nothing came of what would have made it owed.</summary>
    public Task StrikeAsync(Debt debt, CancellationToken cancellation) => StrikeAsync(debt.Key, cancellation);

    /// <summary>Does the work of a hint, and strikes the debt that the hint is about, if it is about one.</summary>
    public async Task PayAsync(Message hint, Func<Task> work, CancellationToken cancellation)
    {
        await work();
        if (hint.Debt is { } key)
            await StrikeAsync(key, cancellation);
    }

    /// <summary>Sends the hints of overdue debts again. Costs one call where there is none.</summary>
    /// <param name="early">How long before they are due.</param>
    /// <returns>How many there were.</returns>
    public async Task<int> RemindAsync(CancellationToken cancellation, TimeSpan early = default)
    {
        var now = time.GetUtcNow();
        var reminded = 0;
        await foreach (var row in _table.QueryAsync(DebtRow.DueBy(now + early), cancellation))
        {
            await RemindAsync(DebtRow.Read(row), now, cancellation);
            if (++reminded == MaxReminded)
                break;
        }
        return reminded;
    }

    // The hint first: a run that dies in between sends it twice, never not at all.
    private async Task RemindAsync(Debt debt, DateTimeOffset now, CancellationToken cancellation)
    {
        await stores.Queue(debt.Queue).SendTextAsync(debt.Hint, cancellation);
        var pause = Patience * Math.Pow(2, Math.Clamp(debt.Reminders + 1 - SteadyReminders, 0, MaxDoublings));
        var next = debt with { Due = now + (pause < MaxPause ? pause : MaxPause), Reminders = debt.Reminders + 1 };
        await _table.TryReplaceAsync(DebtRow.Write(next), debt.ETag, cancellation);
    }

    private Task StrikeAsync(string key, CancellationToken cancellation) =>
        _table.DeleteAsync(DebtRow.Partition(key), key, cancellation);
}
