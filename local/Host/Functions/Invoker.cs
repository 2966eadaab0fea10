using Local.Host.Protocol;
using Local.Host.Worker;

namespace Local.Host.Functions;

/// <summary>Runs a function in the worker.</summary>
internal sealed class Invoker(WorkerSupervisor workers, HostActivity activity)
{
    public HostActivity Activity => activity;

    /// <summary>Waits for a worker that runs functions.</summary>
    public Task ReadyAsync(CancellationToken cancellation) => workers.ReadyAsync(cancellation);

    /// <param name="names">What the names in a route or a blob's path stand for.</param>
    /// <exception cref="FunctionFailedException">It threw, or the worker ended.</exception>
    public Task RunAsync(
        Function function, TypedData trigger, IEnumerable<KeyValuePair<string, string>> names, CancellationToken cancellation) =>
        activity.RunAsync(
            function.Name,
            async () => await (await workers.ReadyAsync(cancellation)).InvokeAsync(Request(NewId(), function, trigger, names), cancellation)
        );

    /// <summary>As the other, beside a request that is forwarded under the same id.</summary>
    public Task RunAsync(
        string id, Function function, IEnumerable<KeyValuePair<string, string>> names, Func<Uri, Task> forward,
        CancellationToken cancellation) =>
        activity.RunAsync(
            function.Name,
            async () =>
            {
                var worker = await workers.ReadyAsync(cancellation);
                var running = worker.InvokeAsync(Request(id, function, new TypedData { Http = new RpcHttp() }, names), cancellation);
                await forward(worker.HttpAddress);
                await running;
            }
        );

    public static string NewId() => Guid.NewGuid().ToString();

    // W3C Trace Context, section 3.2: a new trace, not sampled.
    private static string NewTraceParent() =>
        $"00-{System.Diagnostics.ActivityTraceId.CreateRandom()}-{System.Diagnostics.ActivitySpanId.CreateRandom()}-00";

    private static InvocationRequest Request(
        string id, Function function, TypedData trigger, IEnumerable<KeyValuePair<string, string>> names)
    {
        var request = new InvocationRequest
        {
            InvocationId = id,
            FunctionId = function.Id,
            // Without it the worker throws.
            TraceContext = new RpcTraceContext { TraceParent = NewTraceParent() },
            InputData = { new ParameterBinding { Name = function.Binding.Name, Data = trigger } },
        };
        foreach (var (name, value) in names)
            request.TriggerMetadata[name] = new TypedData { String = value };
        return request;
    }
}
