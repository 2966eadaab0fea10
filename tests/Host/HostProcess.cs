using System.Diagnostics;
using System.Threading.Channels;
using Local.Emulators;

namespace Tests.Host;

/// <summary>A real process of <c>dotnet run --project local</c>, with data, drafts and ports of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    private readonly Process _process;
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private readonly List<string> _said = [];

    private HostProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Say(line.Data);
        process.ErrorDataReceived += (_, line) => Say(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What calls of an editor need in the header <c>x-functions-key</c>.</summary>
    public string Key
    {
        get
        {
            lock (_said)
                return _said.First(IsReady).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        }
    }

    /// <summary>What it said so far, line by line.</summary>
    public string Said
    {
        get
        {
            lock (_said)
                return string.Join('\n', _said);
        }
    }

    /// <summary>Starts one on a folder and waits until it is ready.</summary>
    /// <param name="more">Settings besides the folder's.</param>
    public static async Task<HostProcess> StartAsync(HostFolder folder, params (string Name, string Value)[] more)
    {
        // The host installs by itself; here a missing Node.js skips the test.
        await NodePackages.EnsureAsync(null, TestContext.Current.CancellationToken);
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(AzuriteProcess).Assembly.Location);
        start.ArgumentList.Add("up");
        foreach (var (name, value) in folder.Settings)
            start.Environment[name] = value;
        foreach (var (name, value) in more)
            start.Environment[name] = value;
        var host = new HostProcess(Process.Start(start)!);
        await host.WaitForLineAsync(IsReady);
        return host;
    }

    /// <summary>The last line that it says at its start, with the key. Others speak of keys, too, long before it answers.</summary>
    private static bool IsReady(string line) => line.Contains("(header x-functions-key", StringComparison.Ordinal);

    /// <summary>Waits for a line that was not waited for before.</summary>
    public async Task WaitForLineAsync(Func<string, bool> wanted)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Limit);
        try
        {
            while (!wanted(await _lines.Reader.ReadAsync(deadline.Token)))
            {
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ChannelClosedException)
        {
            Assert.Fail($"The host did not say what was waited for. It said:\n{Said}");
        }
    }

    /// <summary>The processes that it started, worker and emulators, by Linux's process table.</summary>
    public IReadOnlyList<Process> Children() => [.. Directory.EnumerateDirectories("/proc")
        .Select(folder => int.TryParse(Path.GetFileName(folder), out var id) ? id : 0)
        .Where(id => id > 0 && ParentOf(id) == _process.Id)
        .Select(Running).OfType<Process>()];

    /// <summary>Kills the worker alone, once there is one: one that just died is on its way back.</summary>
    public async Task KillWorkerAsync()
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Limit);
        Process? worker;
        while ((worker = Children().FirstOrDefault(child => child.ProcessName == "dotnet")) is null)
            await Task.Delay(50, deadline.Token);
        worker.Kill();
    }

    /// <summary>As <c>kill -9</c>.</summary>
    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>As <c>kill -TERM</c>, or as Ctrl-C with INT.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString()]);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Limit);
        await _process.WaitForExitAsync(deadline.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private void Say(string? line)
    {
        if (line is null)
            return;
        lock (_said)
            _said.Add(line);
        _lines.Writer.TryWrite(line);
    }

    private static Process? Running(int id)
    {
        try
        {
            return Process.GetProcessById(id);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static int ParentOf(int id)
    {
        try
        {
            // The fourth field, after the name in brackets, which may hold spaces (proc(5)).
            var stat = File.ReadAllText($"/proc/{id}/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }
}
