using Azure.Data.Tables;
using Model;
using Pipeline.Storage.Rows;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>A delivery in the table <c>deliveries</c>: partition mailing and shard, row the subscriber's key.</summary>
internal static class DeliveryRow
{
    private static readonly RowMap<Delivery> Map = new(
        (nameof(Delivery.Mailing), row => CommentaryId.Parse(Shards.Owner(row.PartitionKey))),
        (nameof(Delivery.Key), row => row.RowKey));

    public static TableEntity Write(Delivery delivery) =>
        Map.Write(delivery, DeliveryShardRow.Partition(delivery.Mailing, Shards.Of(delivery.Key)), delivery.Key);

    public static Delivery Read(TableEntity row) => Map.Read(row);
}
