using Azure.Data.Tables;
using Pipeline.Storage.Rows;

namespace Pipeline.Subscribers;

/// <summary>A subscription in the table <c>subscribers</c>: partition list and shard, row the address's hash.</summary>
internal static class SubscriberRow
{
    private static readonly RowMap<Subscriber> Map = new(
        (nameof(Subscriber.List), row => Shards.Owner(row.PartitionKey)),
        (nameof(Subscriber.Key), row => row.RowKey));

    public static string Partition(string list, string key) => Shards.Partition(list, Shards.Of(key));

    public static TableEntity Write(Subscriber subscriber) =>
        Map.Write(subscriber, Partition(subscriber.List, subscriber.Key), subscriber.Key);

    public static Subscriber Read(TableEntity row) => Map.Read(row);
}
