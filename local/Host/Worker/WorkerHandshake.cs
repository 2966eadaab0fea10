using System.Net.Sockets;
using Local.Host.Functions;
using Local.Host.Protocol;

namespace Local.Host.Worker;

/// <summary>What is said before a worker runs functions: it is initialized, asked which functions it has, and told to load each.</summary>
internal static class WorkerHandshake
{
    private const string HostVersion = "4.0.0";
    private const string HttpCapability = "HttpUri";

    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(20);

    /// <exception cref="FunctionFailedException">The worker refused, or ended.</exception>
    public static async Task<IReadOnlyList<Function>> RunAsync(WorkerConnection worker, FunctionApp app, CancellationToken cancellation)
    {
        await worker.Opened.WaitAsync(cancellation);
        await InitializeAsync(worker, app, cancellation);
        var metadata = (await worker.AskAsync(nameof(StreamingMessage.FunctionMetadataResponse), new StreamingMessage
        {
            FunctionsMetadataRequest = new FunctionsMetadataRequest { FunctionAppDirectory = app.Folder },
        }, cancellation)).FunctionMetadataResponse;
        Check(metadata.Result);
        await Task.WhenAll(metadata.FunctionMetadataResults.Select(function => LoadAsync(worker, function, cancellation)));
        return [.. metadata.FunctionMetadataResults.Select(Function.Of)];
    }

    private static async Task InitializeAsync(WorkerConnection worker, FunctionApp app, CancellationToken cancellation)
    {
        var answer = (
            await worker.AskAsync(
                nameof(StreamingMessage.WorkerInitResponse),
                new StreamingMessage
                {
                    WorkerInitRequest = new WorkerInitRequest
                    {
                        HostVersion = HostVersion,
                        WorkerDirectory = app.Folder,
                        FunctionAppDirectory = app.Folder,
                    },
                },
                cancellation
            )
        ).WorkerInitResponse;
        Check(answer.Result);
        if (!answer.Capabilities.TryGetValue(HttpCapability, out var address))
            return;
        worker.HttpAddress = new Uri(address);
        await ListensAsync(worker.HttpAddress, cancellation);
    }

    // The worker names its address before it listens there; the real host tries again, too.
    private static async Task ListensAsync(Uri address, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                using var socket = new TcpClient();
                await socket.ConnectAsync(address.Host, address.Port, cancellation);
                // Where nobody listens, a connection from that very port is one with itself (RFC 9293, section 3.5, simultaneous open).
                if (!Equals(socket.Client.LocalEndPoint, socket.Client.RemoteEndPoint))
                    return;
            }
            catch (SocketException)
            {
                await Task.Delay(LookAgain, cancellation);
            }
        }
    }

    private static async Task LoadAsync(WorkerConnection worker, RpcFunctionMetadata function, CancellationToken cancellation) =>
        Check((await worker.AskAsync(function.FunctionId, new StreamingMessage
        {
            FunctionLoadRequest = new FunctionLoadRequest { FunctionId = function.FunctionId, Metadata = function },
        }, cancellation)).FunctionLoadResponse.Result);

    private static void Check(StatusResult result)
    {
        if (result.Status is not StatusResult.Types.Status.Success)
            throw FunctionFailedException.Of(result.Exception);
    }
}
