using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Local.Host.Worker;

/// <summary>
/// The worker's process: the published app, started as the real host starts it. It ends with this process, however that ends.
/// </summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private const int LinesKept = 40;
    private const string Unhandled = "Unhandled exception. ";

    private readonly Process _process;
    private readonly ILogger _log;
    private readonly Queue<string> _said = new();

    private WorkerProcess(Process process, ILogger log)
    {
        _process = process;
        _log = log;
        Id = process.Id;
        process.OutputDataReceived += (_, line) => Say(line.Data);
        process.ErrorDataReceived += (_, line) => Say(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Its number in the system, also after it ended.</summary>
    public int Id { get; }

    public int ExitCode => _process.ExitCode;

    public Task Ended => _process.WaitForExitAsync();

    /// <summary>The last lines that it wrote to its console.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return string.Join(' ', _said);
        }
    }

    /// <summary>Why it ended at its start: what an exception that nothing caught said, else all that it said.</summary>
    public string Reason => Said is var said && said.IndexOf(Unhandled, StringComparison.Ordinal) is >= 0 and var at
        ? said[(said.IndexOf(": ", at, StringComparison.Ordinal) + 2)..].Split(" at ")[0]
        : said;

    /// <param name="host">Where the host's end of the protocol listens.</param>
    public static WorkerProcess Start(LocalHostSettings settings, Uri host, string worker, ILogger log)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = settings.App.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in (string[])
                [
                    settings.App.Worker,
                    "--functions-uri",
                    host.ToString(),
                    "--functions-request-id",
                    Guid.NewGuid().ToString(),
                    "--functions-worker-id",
                    worker,
                    "--functions-grpc-max-message-length",
                    int.MaxValue.ToString(CultureInfo.InvariantCulture),
                ]
        )
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in Environment(settings))
            start.Environment[name] = value;
        return new WorkerProcess(Process.Start(start)!, log);
    }

    /// <summary>Ends it, once it was told to and had its time.</summary>
    public async Task EndAsync(TimeSpan limit)
    {
        try
        {
            _process.StandardInput.Close();
            await Ended.WaitAsync(limit);
        }
        catch (Exception e) when (e is TimeoutException or IOException)
        {
            _process.Kill(entireProcessTree: true);
            await Ended;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync(TimeSpan.Zero);
        _process.Dispose();
    }

    private static Dictionary<string, string?> Environment(LocalHostSettings settings) =>
        new(settings.Values, StringComparer.Ordinal)
        {
            ["FUNCTIONS_APPLICATION_DIRECTORY"] = settings.App.Folder,
            ["FUNCTIONS_WORKER_RUNTIME"] = "dotnet-isolated",
            ["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development",
            ["DOTNET_STARTUP_HOOKS"] = string.Join(
                Path.PathSeparator, "Microsoft.Azure.Functions.Worker.Core", typeof(StartupHook).Assembly.Location),
            ["FUNCTIONS_ENABLE_DEBUGGER_WAIT"] = settings.Debug ? "true" : null,
        };

    private void Say(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            return;
        _log.WorkerSaid(line);
        lock (_said)
        {
            _said.Enqueue(line.Trim());
            while (_said.Count > LinesKept)
                _said.Dequeue();
        }
    }
}
