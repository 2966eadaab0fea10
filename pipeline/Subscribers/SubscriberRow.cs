using Azure.Data.Tables;

namespace Pipeline.Subscribers;

/// <summary>A subscription in the table <c>subscribers</c>: partition list and shard, row the address's hash.</summary>
internal static class SubscriberRow
{
    public const string State = nameof(Subscriber.State);

    public static string Partition(string list, string key) => Shards.Partition(list, Shards.Of(key));

    public static string Word(SubscriberState state) => state.ToString().ToLowerInvariant();

    public static TableEntity Write(Subscriber subscriber)
    {
        var row = new TableEntity(Partition(subscriber.List, subscriber.Key), subscriber.Key)
        {
            [State] = Word(subscriber.State),
            [nameof(Subscriber.Source)] = subscriber.Source,
        };
        if (subscriber.Round > 0)
            row[nameof(Subscriber.Round)] = subscriber.Round;
        Set(row, nameof(Subscriber.Address), subscriber.Address);
        Set(row, nameof(Subscriber.Requested), subscriber.Requested);
        Set(row, nameof(Subscriber.Confirmed), subscriber.Confirmed);
        Set(row, nameof(Subscriber.Ended), subscriber.Ended);
        Set(row, nameof(Subscriber.Reason), subscriber.Reason);
        return row;
    }

    public static Subscriber Read(TableEntity row) => new()
    {
        List = row.PartitionKey[..row.PartitionKey.LastIndexOf(':')],
        Key = row.RowKey,
        State = Enum.Parse<SubscriberState>(row.GetString(State), ignoreCase: true),
        Address = row.GetString(nameof(Subscriber.Address)),
        Source = row.GetString(nameof(Subscriber.Source)) ?? "",
        Requested = row.GetDateTimeOffset(nameof(Subscriber.Requested)),
        Confirmed = row.GetDateTimeOffset(nameof(Subscriber.Confirmed)),
        Ended = row.GetDateTimeOffset(nameof(Subscriber.Ended)),
        Reason = row.GetString(nameof(Subscriber.Reason)),
        Round = row.GetInt32(nameof(Subscriber.Round)) ?? 0,
        ETag = row.ETag,
    };

    private static void Set(TableEntity row, string name, object? value)
    {
        if (value is not null)
            row[name] = value;
    }
}
