using System.Diagnostics;
using System.Globalization;

namespace Bench.Intake;

/// <summary>
/// A converter in a process of its own that stays warm. It is asked by lines: <c>rate MILLISECONDS PATH</c> answers the documents
/// converted and the milliseconds taken, <c>peak</c> the peak of its resident memory in bytes.
/// </summary>
internal sealed class WarmConverter(string name, IReadOnlyList<string> formats, Func<ProcessStartInfo> start) : IConverter, IDisposable
{
    private static readonly TimeSpan Once = TimeSpan.FromMilliseconds(1);

    private Process? _process;

    public string Name => name;

    public bool Reads(string format) => formats.Contains(format);

    public Task<double> RateAsync(string path, TimeSpan time, CancellationToken cancellation) =>
        RateAsync(_process ??= Start(), path, time, cancellation);

    public async Task<long> PeakAboveIdleAsync(string path, CancellationToken cancellation)
    {
        using var fresh = Start();
        var idle = await PeakAsync(fresh, cancellation);
        await RateAsync(fresh, path, Once, cancellation);
        var peak = await PeakAsync(fresh, cancellation);
        await EndAsync(fresh, cancellation);
        return peak - idle;
    }

    public void Dispose()
    {
        _process?.StandardInput.Close();
        _process?.WaitForExit();
        _process?.Dispose();
    }

    private static async Task<double> RateAsync(Process process, string path, TimeSpan time, CancellationToken cancellation)
    {
        var answer = await AskAsync(
            process, string.Create(CultureInfo.InvariantCulture, $"rate {time.TotalMilliseconds} {path}"), cancellation);
        return answer[0] / (answer[1] / 1000);
    }

    private static async Task<long> PeakAsync(Process process, CancellationToken cancellation) =>
        (long)(await AskAsync(process, "peak", cancellation))[0];

    private static async Task<double[]> AskAsync(Process process, string line, CancellationToken cancellation)
    {
        await process.StandardInput.WriteLineAsync(line.AsMemory(), cancellation);
        await process.StandardInput.FlushAsync(cancellation);
        var answer = await process.StandardOutput.ReadLineAsync(cancellation)
            ?? throw new InvalidOperationException($"'{line}' got no answer; the converter ended.");
        return [.. answer.Split(' ').Select(number => double.Parse(number, CultureInfo.InvariantCulture))];
    }

    private static async Task EndAsync(Process process, CancellationToken cancellation)
    {
        process.StandardInput.Close();
        await process.WaitForExitAsync(cancellation);
    }

    private Process Start()
    {
        var info = start();
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        return Process.Start(info)!;
    }
}
