using Azure.Data.Tables;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>A delivery in the table <c>deliveries</c>: partition mailing and shard, row the subscriber's key.</summary>
internal static class DeliveryRow
{
    public const string State = nameof(Delivery.State);
    public const string NotBefore = nameof(Delivery.NotBefore);
    public const string Reason = nameof(Delivery.Reason);

    public static string Word(DeliveryState state) => state.ToString().ToLowerInvariant();

    public static TableEntity Write(Delivery delivery)
    {
        var row = new TableEntity(Shards.Partition(delivery.Mailing, Shards.Of(delivery.Key)), delivery.Key) { [State] = Word(delivery.State) };
        if (delivery.Tries > 0)
            row[nameof(Delivery.Tries)] = delivery.Tries;
        if (delivery.NotBefore is { } notBefore)
            row[NotBefore] = notBefore;
        if (delivery.Reason is { } reason)
            row[Reason] = reason;
        if (delivery.Changed is { } changed)
            row[nameof(Delivery.Changed)] = changed;
        return row;
    }

    public static Delivery Read(TableEntity row) => new()
    {
        Mailing = row.PartitionKey[..row.PartitionKey.LastIndexOf(':')],
        Key = row.RowKey,
        State = Enum.Parse<DeliveryState>(row.GetString(State), ignoreCase: true),
        Tries = row.GetInt32(nameof(Delivery.Tries)) ?? 0,
        NotBefore = row.GetDateTimeOffset(NotBefore),
        Reason = row.GetString(Reason),
        Changed = row.GetDateTimeOffset(nameof(Delivery.Changed)),
        ETag = row.ETag,
    };
}
