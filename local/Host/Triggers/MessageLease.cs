using System.Globalization;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Local.Host.Triggers;

/// <summary>
/// Asks for a message's hiding in the host's measure where the engine asks for its own, which is not a setting. Takes none while no
/// worker is ready: each taking counts as a try, and a worker that is slow to come back would use up all that a message has.
/// </summary>
internal sealed class MessageLease(TimeSpan lease, Func<CancellationToken, Task> workerReady) : HttpPipelinePolicy
{
    private const string EnginesOwn = "visibilitytimeout=600";

    private readonly string _wanted = string.Create(CultureInfo.InvariantCulture, $"visibilitytimeout={lease.TotalSeconds:0}");

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        TryShorten(message.Request);
        ProcessNext(message, pipeline);
    }

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (TryShorten(message.Request) && message.Request.Method == RequestMethod.Get)
            await workerReady(message.CancellationToken);
        await ProcessNextAsync(message, pipeline);
    }

    private bool TryShorten(Request request)
    {
        var address = request.Uri.ToUri();
        if (!address.AbsolutePath.Contains("/messages", StringComparison.Ordinal)
            || !address.Query.Contains(EnginesOwn, StringComparison.Ordinal))
            return false;
        request.Uri.Query = address.Query.Replace(EnginesOwn, _wanted, StringComparison.Ordinal);
        return true;
    }
}
