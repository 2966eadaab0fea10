using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;
using Bench.Publish;

namespace Bench.Scale;

/// <summary>Counts what each place in storage is asked: requests of blobs, messages of queues, entities of partitions.</summary>
internal sealed partial class PlaceCounter : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<Place, int> _asked = new();

    public IReadOnlyDictionary<Place, int> Asked => _asked;

    public void Reset() => _asked.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is called asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        if (CallKind.Of(message) == CallKind.Poll)
            return;
        Add(new Place(PlaceKind.Account, "all requests"), 1);
        // The emulator's first segment is the account's name.
        var path = Uri.UnescapeDataString(message.Request.Uri.ToUri().AbsolutePath).TrimStart('/');
        path = path[(path.IndexOf('/') + 1)..];
        if (message.Request.Headers.TryGetValue("DataServiceVersion", out _) || path.EndsWith("$batch", StringComparison.Ordinal))
            Entities(path, message);
        else if (path.Contains("/messages", StringComparison.Ordinal))
            Add(new Place(PlaceKind.Queue, path[..path.IndexOf('/')]), 1);
        else
            Add(new Place(PlaceKind.Blob, path), 1);
    }

    private void Entities(string path, HttpMessage message)
    {
        var sent = "";
        if (message.Request.Content is { } content)
        {
            using var stream = new MemoryStream();
            content.WriteTo(stream, default);
            sent = System.Text.Encoding.UTF8.GetString(stream.ToArray());
        }
        var table = Table().Match(path.EndsWith("$batch", StringComparison.Ordinal) ? sent : path).Groups[1].Value;
        var named = PartitionsIn(Uri.UnescapeDataString(path + message.Request.Uri.Query) + sent);
        if (message.Request.Method == RequestMethod.Get)
            Looked(table, named, message.HasResponse ? PartitionsIn(message.Response.Content.ToString()) : []);
        else if (named.Count > 0)
            Add(new Place(PlaceKind.Partition, $"{table} {named[0]}"), Math.Max(Written().Count(sent), 1));
    }

    // A query is a look at each partition that it names, or at all of the table where it names none, and all that it finds.
    private void Looked(string table, IReadOnlyList<string> named, IReadOnlyList<string> found)
    {
        var places = named.Concat(found).Select(partition => new Place(PlaceKind.Partition, $"{table} {partition}"));
        if (named.Count == 0)
            places = places.Concat(_asked.Keys.Where(place => place.Kind == PlaceKind.Partition
                && place.Name.StartsWith(table + " ", StringComparison.Ordinal)));
        foreach (var same in places.CountBy(place => place))
            Add(same.Key, same.Value);
    }

    private static IReadOnlyList<string> PartitionsIn(string text) => [.. Partition().Matches(text).Select(PartitionOf)];

    private static string PartitionOf(Match match) => Uri.UnescapeDataString(match.Groups[1].Value);

    private void Add(Place place, int count) => _asked.AddOrUpdate(place, count, (_, before) => before + count);

    [GeneratedRegex(@"(?:^|:\d+/\w+/)(\w+)(?:\(|$|\?)")]
    private static partial Regex Table();

    // The operations of a transaction, which all are of one partition.
    [GeneratedRegex(@"^(?:POST|PUT|PATCH|MERGE|DELETE) ", RegexOptions.Multiline)]
    private static partial Regex Written();

    [GeneratedRegex(@"PartitionKey(?:""\s*:\s*""|=\s*'|\s+eq\s+')([^""']*)")]
    private static partial Regex Partition();
}
