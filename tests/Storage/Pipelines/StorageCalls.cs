using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Tests.Storage.Pipelines;

/// <summary>Records every storage call, so that a test can say how many there were, and can make one fail.</summary>
internal sealed class StorageCalls : HttpPipelinePolicy
{
    private int _count;

    public ConcurrentQueue<string> Calls { get; } = new();

    public int Count => _count;

    /// <summary>Called with each call's number and text before it is sent; may throw to end the "process" there.</summary>
    public Action<int, string>? Before { get; set; }

    /// <summary>Called after it was carried out.</summary>
    public Action<int, string>? After { get; set; }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The pipeline calls storage asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var number = Interlocked.Increment(ref _count);
        var call = $"{message.Request.Method} {message.Request.Uri.ToUri().AbsolutePath}{message.Request.Uri.Query}";
        Calls.Enqueue(call);
        Before?.Invoke(number, call);
        await ProcessNextAsync(message, pipeline);
        After?.Invoke(number, call);
    }
}
