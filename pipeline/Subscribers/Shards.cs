using System.Globalization;

namespace Pipeline.Subscribers;

/// <summary>
/// A list is kept in shards by the first hex digit of its subscribers' keys: partitions that are written beside each other.
/// </summary>
public static class Shards
{
    public const int Count = 16;

    /// <summary>The shard that a subscriber's key falls in.</summary>
    public static int Of(string key) => int.Parse(key.AsSpan(0, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The partition of one shard of an owner, such as <c>weekly:a</c>. Those of one owner sort by shard.</summary>
    public static string Partition(string owner, int shard) => $"{owner}:{shard.ToString("x1", CultureInfo.InvariantCulture)}";

    /// <summary>A filter for the rows of an owner, from a shard on.</summary>
    public static string Rows(string owner, int fromShard = 0) =>
        $"PartitionKey ge '{Partition(owner, fromShard)}' and PartitionKey le '{Partition(owner, Count - 1)}'";

    /// <summary>Whose shard a partition is.</summary>
    public static string Owner(string partition) => partition[..partition.LastIndexOf(':')];

    /// <summary>Which shard of its owner a partition is.</summary>
    public static int Number(string partition) => Of(partition[(partition.LastIndexOf(':') + 1)..]);
}
