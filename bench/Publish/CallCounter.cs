using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Bench.Publish;

/// <summary>Counts storage calls by kind, and the bytes written. Empty queue polls are no part of a publish and are told apart.</summary>
internal sealed class CallCounter : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, int> _calls = new();
    private long _bytes;

    public long BytesWritten => _bytes;

    public IReadOnlyDictionary<string, int> Calls => _calls;

    public int Total => _calls.Where(pair => pair.Key != CallKind.Poll).Sum(pair => pair.Value);

    public int PagesWritten => _calls.GetValueOrDefault(CallKind.PutPage);

    public void Reset()
    {
        _calls.Clear();
        Interlocked.Exchange(ref _bytes, 0);
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException("Storage is called asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await ProcessNextAsync(message, pipeline);
        var kind = CallKind.Of(message);
        _calls.AddOrUpdate(kind, 1, (_, count) => count + 1);
        if (message.Request.Content?.TryComputeLength(out var length) == true)
            Interlocked.Add(ref _bytes, length);
    }
}
