using System.Collections.Concurrent;
using System.Diagnostics;
using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;

namespace Bench.Publish;

/// <summary>
/// Sends the same numbers of the same kinds of storage calls to an emulator as empty as the pipeline's was, at the same concurrency,
/// of the same average size, and does nothing else: the most that any pipeline over that emulator could reach.
/// </summary>
internal sealed class BareLoop(string account, int concurrency)
{
    // What one operation of a transaction takes of its body beside the entity's text, and the text of one.
    private const int OperationOverhead = 700;
    private const int EntityText = 500;

    private readonly Dictionary<string, BinaryData> _contents = [];
    private readonly BlobContainerClient _blobs = new(account, "bare");
    private readonly QueueClient _queue = new(account, "bare");
    private readonly TableClient _table = new(account, "bare");
    private readonly ConcurrentQueue<(string Id, string Receipt)> _messages = new();
    private int _number;

    /// <summary>How long the calls took.</summary>
    public async Task<TimeSpan> RunAsync(IReadOnlyDictionary<string, CallCount> calls, CancellationToken cancellation)
    {
        foreach (var (kind, count) in calls)
            _contents[kind] = BinaryData.FromString(
                new string('x', (int)((kind == "blob: get" ? count.Received : count.Sent) / Math.Max(count.Calls, 1))));
        await _blobs.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await _queue.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await _table.CreateIfNotExistsAsync(cancellation);
        await _blobs.GetBlobClient("known").UploadAsync(_contents["blob: get"], overwrite: true, cancellation);
        await _table.UpsertEntityAsync(new TableEntity("known", "known") { ["Text"] = "x" }, cancellationToken: cancellation);

        // Spread evenly, as the pipeline mixes them, with sends before the deletes that need them.
        var work = calls
            .Where(pair => pair.Key is not (CallKind.Poll or "queue: receive" or "queue: properties" or "queue: renew" or "blob: list"))
            .SelectMany(pair =>
                Enumerable
                    .Range(0, pair.Value.Calls)
                    .Select(i => (pair.Key, At: (double)i / pair.Value.Calls + (pair.Key == "queue: delete" ? 0.02 : 0)))
            )
            .OrderBy(call => call.At)
            .Select(call => call.Key)
            .ToList();
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            work, new ParallelOptions { MaxDegreeOfParallelism = concurrency, CancellationToken = cancellation }, SendAsync);
        return watch.Elapsed;
    }

    private async ValueTask SendAsync(string kind, CancellationToken cancellation)
    {
        var name = $"n{Interlocked.Increment(ref _number)}";
        switch (kind)
        {
            case "blob: put" or CallKind.PutPage:
                await _blobs.GetBlobClient(name).UploadAsync(_contents[kind], cancellation);
                break;
            case "blob: get":
                await _blobs.GetBlobClient("known").DownloadContentAsync(cancellation);
                break;
            case "blob: head":
                await _blobs.GetBlobClient("known").GetPropertiesAsync(cancellationToken: cancellation);
                break;
            case "table: transaction":
                await _table.SubmitTransactionAsync(
                    Enumerable
                        .Range(0, Operations(kind))
                        .Select(i => new TableTransactionAction(
                            TableTransactionActionType.UpsertReplace,
                            new TableEntity(name, $"{name}-{i}") { ["Text"] = new string('x', EntityText) })),
                    cancellation
                );
                break;
            case "table: read":
                await _table.GetEntityIfExistsAsync<TableEntity>("known", "known", cancellationToken: cancellation);
                break;
            case "queue: send":
                var sent = await _queue.SendMessageAsync("{\"id\":\"a-message-of-usual-length\"}", cancellation);
                _messages.Enqueue((sent.Value.MessageId, sent.Value.PopReceipt));
                break;
            case "queue: delete":
                if (_messages.TryDequeue(out var message))
                    await _queue.DeleteMessageAsync(message.Id, message.Receipt, cancellation);
                break;
            default:
                await _table.UpsertEntityAsync(new TableEntity(name, name) { ["Text"] = "x" }, cancellationToken: cancellation);
                break;
        }
    }

    private int Operations(string kind) => Math.Clamp(_contents[kind].ToMemory().Length / (OperationOverhead + EntityText), 1, 100);
}
