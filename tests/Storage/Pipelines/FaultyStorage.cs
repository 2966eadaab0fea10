using Azure;
using Azure.Core;
using Azure.Core.Pipeline;

namespace Tests.Storage.Pipelines;

/// <summary>
/// A storage account on a bad day: a share of all calls fails before or after it was carried out, in the ways that accounts
/// fail: errors, throttling, time-outs, connections cut, and somebody else's write in between.
/// </summary>
internal sealed class FaultyStorage(double share, int seed) : HttpPipelinePolicy
{
    private readonly Random _random = new(seed);
    private int _faults;

    public int Faults => _faults;

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("The pipeline calls storage asynchronously.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var (fails, kind) = Draw();
        if (!fails)
        {
            await ProcessNextAsync(message, pipeline);
            return;
        }
        Interlocked.Increment(ref _faults);
        if (kind is Fault.CutAfter or Fault.ErrorAfter)
            await ProcessNextAsync(message, pipeline);
        switch (kind)
        {
            case Fault.CutBefore or Fault.CutAfter:
                throw new IOException("The connection was cut.");
            case Fault.TimeOut:
                throw new RequestFailedException(0, "The call timed out.");
            case Fault.Precondition when IsGuarded(message):
                throw new RequestFailedException(412, "Somebody else was faster.", "ConditionNotMet", null);
            case Fault.ErrorAfter or Fault.Throttled:
                message.Response = new ServerError(kind is Fault.Throttled ? 503 : 500)
                {
                    ClientRequestId = message.Request.ClientRequestId,
                };
                return;
            default:
                throw new RequestFailedException(500, "The server was busy for longer than the retries last.", "ServerBusy", null);
        }
    }

    private (bool Fails, Fault Kind) Draw()
    {
        lock (_random)
            return (_random.NextDouble() < share, (Fault)_random.Next(Enum.GetValues<Fault>().Length));
    }

    private static bool IsGuarded(HttpMessage message) =>
        message.Request.Headers.Contains("If-Match") || message.Request.Headers.Contains("If-None-Match");

    private enum Fault
    {
        Error,
        ErrorAfter,
        Throttled,
        TimeOut,
        CutBefore,
        CutAfter,
        Precondition,
    }
}
