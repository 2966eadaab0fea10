using System.Globalization;

namespace Pipeline.Subscribers;

/// <summary>A list is kept in shards by the first hex digit of its subscribers' keys: partitions that are written beside each other.</summary>
public static class Shards
{
    public const int Count = 16;

    /// <summary>The shard that a subscriber's key falls in.</summary>
    public static int Of(string key) => int.Parse(key.AsSpan(0, 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    /// <summary>The partition of one shard of an owner, such as <c>weekly:a</c>. Those of one owner sort by shard.</summary>
    public static string Partition(string owner, int shard) => $"{owner}:{shard.ToString("x1", CultureInfo.InvariantCulture)}";
}
