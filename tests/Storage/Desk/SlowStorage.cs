using Azure.Core;
using Azure.Core.Pipeline;

namespace Tests.Storage.Desk;

/// <summary>Storage whose every call takes its own time, by a seed: so that two who begin at once meet at every step.</summary>
internal sealed class SlowStorage(int seed) : HttpPipelinePolicy
{
    private const int MostMilliseconds = 8;

    private readonly Random _random = new(seed);

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The pipeline calls storage asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        await Task.Delay(Draw());
        await ProcessNextAsync(message, pipeline);
    }

    private int Draw()
    {
        lock (_random)
            return _random.Next(MostMilliseconds);
    }
}
