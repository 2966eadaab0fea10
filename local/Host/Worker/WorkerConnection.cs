using System.Collections.Concurrent;
using System.Threading.Channels;
using Grpc.Core;
using Local.Host.Functions;
using Local.Host.Protocol;
using Microsoft.Extensions.Logging;

namespace Local.Host.Worker;

/// <summary>The stream of one worker process: requests out, answers and log lines in.</summary>
internal sealed class WorkerConnection(ILoggerFactory logs)
{
    private readonly Channel<StreamingMessage> _outgoing = Channel.CreateUnbounded<StreamingMessage>(
        new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<string, TaskCompletionSource<StreamingMessage>> _awaited = new(StringComparer.Ordinal);
    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool _lost;

    /// <summary>Ends when the worker has opened its stream.</summary>
    public Task Opened => _open.Task;

    /// <summary>Ends when the worker is gone: nothing that is asked after that is answered.</summary>
    public Task Ended => _ended.Task;

    /// <summary>Where the worker takes HTTP requests.</summary>
    public Uri HttpAddress { get; set; } = new("http://127.0.0.1/");

    /// <summary>Serves the stream until it ends; what was not answered by then has failed.</summary>
    public async Task ServeAsync(
        IAsyncStreamReader<StreamingMessage> incoming, IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellation)
    {
        _open.TrySetResult();
        var writing = WriteAsync(outgoing, cancellation);
        try
        {
            while (await incoming.MoveNext(cancellation))
                Take(incoming.Current);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidOperationException)
        {
            // The worker is gone.
        }
        Lose();
        await writing;
    }

    public void Send(StreamingMessage message) => _outgoing.Writer.TryWrite(message);

    /// <summary>Sends a request and waits for its answer.</summary>
    /// <param name="key">What the answer is known by: see <see cref="KeyOf"/>.</param>
    /// <exception cref="FunctionFailedException">The worker ended first.</exception>
    public async Task<StreamingMessage> AskAsync(string key, StreamingMessage request, CancellationToken cancellation)
    {
        var answer = _awaited.GetOrAdd(key, _ => new(TaskCreationOptions.RunContinuationsAsynchronously));
        Send(request);
        if (_lost)
            Lose();
        return await answer.Task.WaitAsync(cancellation);
    }

    /// <summary>Runs a function. A cancellation is passed on to it, and its end awaited.</summary>
    /// <exception cref="FunctionFailedException">It threw, or the worker ended.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task InvokeAsync(InvocationRequest request, CancellationToken cancellation)
    {
        await using var cancelling = cancellation.Register(() =>
            Send(new StreamingMessage { InvocationCancel = new InvocationCancel { InvocationId = request.InvocationId } }));
        var answer = await AskAsync(request.InvocationId, new StreamingMessage { InvocationRequest = request }, CancellationToken.None);
        var result = answer.InvocationResponse.Result;
        if (result.Status is StatusResult.Types.Status.Success)
            return;
        cancellation.ThrowIfCancellationRequested();
        throw FunctionFailedException.Of(result.Exception);
    }

    public void Lose()
    {
        _lost = true;
        _ended.TrySetResult();
        _outgoing.Writer.TryComplete();
        _open.TrySetException(new FunctionFailedException("The worker ended at its start."));
        foreach (var key in _awaited.Keys)
            if (_awaited.TryRemove(key, out var answer))
                answer.TrySetException(new FunctionFailedException("The worker ended before the function did."));
    }

    private async Task WriteAsync(IServerStreamWriter<StreamingMessage> outgoing, CancellationToken cancellation)
    {
        try
        {
            await foreach (var message in _outgoing.Reader.ReadAllAsync(cancellation))
                await outgoing.WriteAsync(message, cancellation);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or InvalidOperationException)
        {
            // As above.
        }
    }

    private void Take(StreamingMessage message)
    {
        if (message.RpcLog is { } line)
            Log(line);
        else if (KeyOf(message) is { } key && _awaited.TryRemove(key, out var answer))
            answer.TrySetResult(message);
    }

    private static string? KeyOf(StreamingMessage message) => message.ContentCase switch
    {
        StreamingMessage.ContentOneofCase.InvocationResponse => message.InvocationResponse.InvocationId,
        StreamingMessage.ContentOneofCase.FunctionLoadResponse => message.FunctionLoadResponse.FunctionId,
        var other => other.ToString(),
    };

    private void Log(RpcLog line)
    {
        var cause = line.Exception is { Message.Length: > 0 } thrown ? $" ({FunctionFailedException.Of(thrown).Message})" : "";
        logs.CreateLogger(line.Category).Log((LogLevel)line.Level, 0, line.Message + cause, null, (text, _) => text);
    }
}
