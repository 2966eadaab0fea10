using Azure.Data.Tables;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>A shard's own row, which sorts before those of its deliveries.</summary>
internal static class DeliveryShardRow
{
    public static string Key(string mailing) => $"!{mailing}";

    public static TableEntity Write(DeliveryShard shard)
    {
        var row = new TableEntity(Shards.Partition(shard.Mailing, shard.Shard), Key(shard.Mailing))
        {
            [nameof(DeliveryCounts.Candidates)] = shard.Counts.Candidates,
            [nameof(DeliveryCounts.Sending)] = shard.Counts.Sending,
            [nameof(DeliveryCounts.Sent)] = shard.Counts.Sent,
            [nameof(DeliveryCounts.Failed)] = shard.Counts.Failed,
            [nameof(DeliveryCounts.Suppressed)] = shard.Counts.Suppressed,
            [nameof(DeliveryCounts.Unknown)] = shard.Counts.Unknown,
            [nameof(DeliveryShard.Cursor)] = shard.Cursor,
            [nameof(DeliveryShard.Cancelled)] = shard.Cancelled,
            [nameof(DeliveryShard.Held)] = shard.Held,
        };
        if (shard.Owner is { } owner)
            row[nameof(DeliveryShard.Owner)] = owner;
        if (shard.LeaseUntil is { } until)
            row[nameof(DeliveryShard.LeaseUntil)] = until;
        if (shard.Due is { } due)
            row[nameof(DeliveryShard.Due)] = due;
        return row;
    }

    public static DeliveryShard Read(TableEntity row)
    {
        var colon = row.PartitionKey.LastIndexOf(':');
        return new DeliveryShard
        {
            Mailing = row.PartitionKey[..colon],
            Shard = Shards.Of(row.PartitionKey[(colon + 1)..]),
            Counts = new DeliveryCounts(
                Number(row, nameof(DeliveryCounts.Candidates)), Number(row, nameof(DeliveryCounts.Sending)), Number(row, nameof(DeliveryCounts.Sent)),
                Number(row, nameof(DeliveryCounts.Failed)), Number(row, nameof(DeliveryCounts.Suppressed)), Number(row, nameof(DeliveryCounts.Unknown))),
            Cursor = row.GetString(nameof(DeliveryShard.Cursor)) ?? "",
            Cancelled = row.GetBoolean(nameof(DeliveryShard.Cancelled)) ?? false,
            Owner = row.GetString(nameof(DeliveryShard.Owner)),
            LeaseUntil = row.GetDateTimeOffset(nameof(DeliveryShard.LeaseUntil)),
            Due = row.GetDateTimeOffset(nameof(DeliveryShard.Due)),
            Held = row.GetBoolean(nameof(DeliveryShard.Held)) ?? false,
            ETag = row.ETag,
        };
    }

    private static int Number(TableEntity row, string name) => row.GetInt32(name) ?? 0;
}
