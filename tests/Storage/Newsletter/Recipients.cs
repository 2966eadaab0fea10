using Pipeline.Subscribers;

namespace Tests.Storage.Newsletter;

/// <summary>Invented readers.</summary>
internal static class Recipients
{
    public static readonly string[] Three = ["ada@reader.example", "ben@reader.example", "cleo@reader.example"];

    public static string Key(string address) =>
        EmailAddress.TryParse(address, out var parsed) ? parsed.Key : throw new FormatException(address);

    public static int Shard(string address) => Shards.Of(Key(address));

    /// <summary>Readers of one shard, in the order they are mailed in.</summary>
    public static IReadOnlyList<string> InOneShard(int count, int shard = 7) =>
        [.. Many(count * 64).Where(address => Shard(address) == shard).Take(count).OrderBy(Key, StringComparer.Ordinal)];

    public static IEnumerable<string> Many(int count) => Enumerable.Range(1, count).Select(n => $"reader{n}@reader.example");

    public static bool IsEmpty<T>(this IReadOnlyCollection<T> items) => items.Count == 0;
}
