using Azure.Data.Tables;
using Pipeline.Storage;
using Pipeline.Subscribers;

namespace Tests.Driver;

/// <summary>Invented readers of ten domains.</summary>
public static class InventedReaders
{
    private const int Domains = 10;

    /// <summary>Their addresses, always the same.</summary>
    public static IEnumerable<string> Addresses(int count) =>
        Enumerable.Range(1, count).Select(n => $"reader{n}@domain{n % Domains}.example");

    /// <summary>Puts confirmed readers on a list, a hundred at a time.</summary>
    public static async Task SubscribeAsync(Stores stores, string list, int count, CancellationToken cancellation)
    {
        var table = stores.Table(Tables.Subscribers);
        var rows = Addresses(count).Select(Parse).GroupBy(address => Shards.Of(address.Key));
        foreach (var shard in rows)
        {
            foreach (var chunk in shard.Chunk(EntityBatch.MaxOperations))
            {
                var batch = new EntityBatch(Shards.Partition(list, shard.Key));
                foreach (var address in chunk)
                    batch.Add(
                        new TableEntity(Shards.Partition(list, shard.Key), address.Key)
                        {
                            ["State"] = "confirmed",
                            ["Source"] = "operator",
                            ["Address"] = address.Value,
                        }
                    );
                await table.TrySubmitAsync(batch, cancellation);
            }
        }
    }

    private static EmailAddress Parse(string text) =>
        EmailAddress.TryParse(text, out var address) ? address : throw new FormatException(text);
}
