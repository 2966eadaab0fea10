using Azure.Storage.Blobs.Models;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Storage;

namespace Pipeline.Operations.Poison;

/// <summary>A message that waits for a person.</summary>
/// <param name="Raw">As it lay in its queue, encoded.</param>
/// <param name="Text">What its function was, or would have been, given; null if it is not Base64 of UTF-8.</param>
/// <param name="Reason">Why nobody else can settle it, as a sentence.</param>
public sealed record SetAsideMessage(string Queue, string Id, string Raw, string? Text, string Reason, DateTimeOffset At);

/// <summary>
/// Messages that a person must look at, out of the poison queues, where they would be hidden or die of age. A blob each, named after what
/// it says, so that one which is set aside twice is there once.
/// </summary>
public sealed class SetAside(Stores stores, TimeProvider time, ILogger<SetAside> log)
{
    private const string Folder = "set-aside/";
    private const int MaxCounted = 5000;

    private readonly BlobStore _work = stores.Blobs(Containers.Work);

    /// <summary>Keeps a message; the caller takes it out of its poison queue afterwards.</summary>
    internal async Task KeepAsync(string queue, PoisonMessage message, string reason, CancellationToken cancellation)
    {
        var raw = message.Raw.Body.ToString();
        var kept = new SetAsideMessage(queue, message.Raw.MessageId, raw, message.Text, reason, time.GetUtcNow());
        await _work.WriteAsync(
            NameOf(queue, raw), BinaryData.FromBytes(CanonicalJson.Write(kept)), "application/json", cancellation);
        PoisonLog.ForPeople(log, kept.Id, queue, reason);
    }

    /// <summary>How many wait, by queue; queues without any are not named. One call.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CountAsync(CancellationToken cancellation)
    {
        var counts = new Dictionary<string, int>();
        foreach (var queue in (await NamesAsync(Folder, MaxCounted, cancellation)).Select(name => name.Split('/')[1]))
            counts[queue] = counts.GetValueOrDefault(queue) + 1;
        return counts;
    }

    /// <summary>The messages of a queue.</summary>
    /// <param name="max">At most so many.</param>
    public async Task<IReadOnlyList<SetAsideMessage>> ReadAsync(string queue, int max, CancellationToken cancellation)
    {
        var messages = new List<SetAsideMessage>();
        foreach (var name in await NamesAsync($"{Folder}{queue}/", max, cancellation))
            if (await _work.ReadAsync(name, cancellation) is { } blob)
                messages.Add(CanonicalJson.Read<SetAsideMessage>(blob.Content));
        return messages;
    }

    /// <summary>Forgets a message that went back to its queue.</summary>
    internal Task RemoveAsync(SetAsideMessage message, CancellationToken cancellation) =>
        _work.Container.DeleteBlobIfExistsAsync(NameOf(message.Queue, message.Raw), cancellationToken: cancellation);

    // The first page alone: one call.
    private async Task<IReadOnlyList<string>> NamesAsync(string prefix, int max, CancellationToken cancellation)
    {
        var blobs = _work.Container.GetBlobsAsync(BlobTraits.None, BlobStates.None, prefix, cancellation);
        var page = await blobs.AsPages(null, max).FirstOrDefaultAsync(cancellation);
        return page is null ? [] : [.. page.Values.Select(blob => blob.Name)];
    }

    private static string NameOf(string queue, string raw) => $"{Folder}{queue}/{Digest.Hex(raw, 32)}.json";
}
