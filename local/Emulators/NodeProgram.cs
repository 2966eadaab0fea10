using System.Diagnostics;
using System.Threading.Channels;

namespace Local.Emulators;

/// <summary>
/// A Node program that lives no longer than this process: it runs under <c>run.cjs</c>, which ends it when its standard
/// input closes.
/// </summary>
internal sealed class NodeProgram : IAsyncDisposable
{
    /// <summary>Longer than <c>run.cjs</c> gives a program: whoever is killed loses what it did not save.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(70);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly Task _reading;
    private readonly Queue<string> _said = new();

    private NodeProgram(Process process)
    {
        _process = process;
        _reading = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError))
            .ContinueWith(_ => _lines.Writer.TryComplete(), TaskScheduler.Default);
    }

    public int Id => _process.Id;

    public static NodeProgram Start(NodePackages packages, string program, IEnumerable<string> arguments, string workingFolder,
        IReadOnlyDictionary<string, string>? environment = null, IEnumerable<string>? options = null)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[.. options ?? [], packages.Runner, packages.PathOf(program), .. arguments])
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        return new(NodeVersion.Start(start, "Node.js"));
    }

    /// <summary>Reads what the program says until a line satisfies <paramref name="isReady"/>.</summary>
    /// <exception cref="EmulatorException">It ended, or said nothing of the kind in time.</exception>
    public async Task WaitAsync(string name, Func<string, bool> isReady, TimeSpan limit, CancellationToken cancellation)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        deadline.CancelAfter(limit);
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync(deadline.Token))
            {
                _said.Enqueue(line);
                if (isReady(line))
                    return;
            }
            throw new EmulatorException($"{name} ended at its start. It said: {string.Join(" | ", _said)}");
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new EmulatorException(
                $"{name} did not start within {limit.TotalSeconds:0} seconds. It said: {string.Join(" | ", _said)}");
        }
    }

    /// <summary>Hands on what the program goes on to say, so that it neither blocks nor fills the memory.</summary>
    public void Follow(Action<string> take) => _ = Task.Run(async () =>
    {
        await foreach (var line in _lines.Reader.ReadAllAsync())
            take(line);
    });

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        using var deadline = new CancellationTokenSource(Grace);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync(CancellationToken.None);
        }
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
            _lines.Writer.TryWrite(line);
    }
}
