using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Bench.Publish;

/// <summary>Storage calls of one kind.</summary>
/// <param name="Sent">Bytes of content sent.</param>
/// <param name="Received">Bytes of content received.</param>
internal sealed record CallCount(int Calls, long Sent, long Received)
{
    public CallCount With(CallCount more) => new(Calls + more.Calls, Sent + more.Sent, Received + more.Received);
}

/// <summary>
/// Counts storage calls by kind, and the bytes they carry. Empty queue polls are no part of a publish and are told apart.
/// </summary>
internal sealed class CallCounter : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, CallCount> _calls = new();

    public long BytesWritten => _calls.Values.Sum(count => count.Sent);

    public IReadOnlyDictionary<string, CallCount> Calls => _calls;

    public int Total => _calls.Where(pair => pair.Key != CallKind.Poll).Sum(pair => pair.Value.Calls);

    public int PagesWritten => _calls.GetValueOrDefault(CallKind.PutPage)?.Calls ?? 0;

    public void Reset() => _calls.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Storage is called asynchronously.");

    // An emulator that sends in chunks does not say how long an answer is, and a poll is known by its length.
    private static async Task BufferAsync(HttpMessage message)
    {
        if (message is not { HasResponse: true, Response.ContentStream: { CanSeek: false } stream }
            || !message.Request.Uri.Path.EndsWith("/messages", StringComparison.Ordinal))
            return;
        var buffer = new MemoryStream();
        await stream.CopyToAsync(buffer, message.CancellationToken);
        buffer.Position = 0;
        message.Response.ContentStream = buffer;
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        await BufferAsync(message);
        long sent = 0;
        message.Request.Content?.TryComputeLength(out sent);
        var one = new CallCount(1, sent, message.HasResponse ? message.Response.Headers.ContentLengthLong ?? 0 : 0);
        _calls.AddOrUpdate(CallKind.Of(message), one, (_, count) => count.With(one));
    }
}
