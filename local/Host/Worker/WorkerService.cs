using System.Collections.Concurrent;
using Grpc.Core;
using Local.Host.Protocol;

namespace Local.Host.Worker;

/// <summary>The host's end of the worker protocol: gives every stream that opens to the connection that waits for it.</summary>
internal sealed class WorkerService(WorkerStreams streams) : FunctionRpc.FunctionRpcBase
{
    public override async Task EventStream(
        IAsyncStreamReader<StreamingMessage> requestStream, IServerStreamWriter<StreamingMessage> responseStream, ServerCallContext context)
    {
        if (
            await requestStream.MoveNext(context.CancellationToken)
            && requestStream.Current.StartStream?.WorkerId is { } worker
            && streams.Take(worker) is { } connection
        )
            await connection.ServeAsync(requestStream, responseStream, context.CancellationToken);
    }
}

/// <summary>Connections whose worker has not come yet, by the worker's id.</summary>
internal sealed class WorkerStreams
{
    private readonly ConcurrentDictionary<string, WorkerConnection> _expected = new(StringComparer.Ordinal);

    public void Expect(string worker, WorkerConnection connection) => _expected[worker] = connection;

    public WorkerConnection? Take(string worker) => _expected.TryRemove(worker, out var connection) ? connection : null;
}
