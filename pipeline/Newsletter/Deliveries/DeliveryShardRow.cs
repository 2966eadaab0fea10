using Azure.Data.Tables;
using Model;
using Pipeline.Storage.Rows;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>A shard's own row, which sorts before those of its deliveries.</summary>
internal static class DeliveryShardRow
{
    private static readonly RowMap<DeliveryShard> Map = new(
        (nameof(DeliveryShard.Mailing), row => CommentaryId.Parse(Shards.Owner(row.PartitionKey))),
        (nameof(DeliveryShard.Shard), row => Shards.Number(row.PartitionKey)));

    public static string Partition(CommentaryId mailing, int shard) => Shards.Partition(mailing.ToString(), shard);

    public static string Key(CommentaryId mailing) => $"!{mailing}";

    public static TableEntity Write(DeliveryShard shard) =>
        Map.Write(shard, Partition(shard.Mailing, shard.Shard), Key(shard.Mailing));

    public static DeliveryShard Read(TableEntity row) => Map.Read(row);
}
