using Azure;
using Azure.Data.Tables;
using Pipeline.Storage.Rows;

namespace Pipeline.Catalog.Debts;

/// <summary>
/// Work that is owed to readers, written down before anything relies on a queue's message for it: the message may be lost, the row is
/// not. It is struck when the work is done.
/// </summary>
/// <param name="Key">Its own, never another's: of two that owe the same work, the one that is done says nothing of the other.</param>
/// <param name="Queue">The queue of whoever does the work.</param>
/// <param name="Hint">The message for it, as JSON.</param>
/// <param name="Due">When it is old enough for somebody to ask again.</param>
/// <param name="Reminders">How often that was done.</param>
public sealed record Debt(string Key, string Queue, string Hint, DateTimeOffset Due, int Reminders)
{
    /// <summary>Guards the row; unset before it is read from storage.</summary>
    public ETag ETag { get; init; }
}

/// <summary>
/// A debt in the table <c>debts</c>, which is empty at rest. Its key's first digit is its partition, so that none is hot.
/// </summary>
internal static class DebtRow
{
    private static readonly RowMap<Debt> Map = new((nameof(Debt.Key), row => row.RowKey));

    public static string Partition(string key) => key[..1];

    /// <summary>Selects what is due by now.</summary>
    public static string DueBy(DateTimeOffset now) => TableClient.CreateQueryFilter($"Due le {now}");

    public static TableEntity Write(Debt debt) => Map.Write(debt, Partition(debt.Key), debt.Key);

    public static Debt Read(TableEntity row) => Map.Read(row);
}
