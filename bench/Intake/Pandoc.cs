using System.Diagnostics;

namespace Bench.Intake;

/// <summary>Pandoc as it is used: a process for each document.</summary>
internal sealed class Pandoc : IConverter, IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(5);

    private readonly string _folder = Directory.CreateTempSubdirectory("pandoc").FullName;

    public static bool IsInstalled => Programs.Has("pandoc");

    public string Name => "pandoc";

    public bool Reads(string format) => format is "docx" or "html" or "md";

    public Task<double> RateAsync(string path, TimeSpan time, CancellationToken cancellation)
    {
        var count = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            Convert(path);
            cancellation.ThrowIfCancellationRequested();
            count++;
        }
        while (watch.Elapsed < time);
        return Task.FromResult(count / watch.Elapsed.TotalSeconds);
    }

    /// <summary>How long the process takes for an empty document of a format.</summary>
    public TimeSpan StartUp(string format)
    {
        var empty = Path.Combine(_folder, $"empty.{format}");
        File.WriteAllBytes(empty, format == "docx" ? new Samples.Word.WordDraft().Build() : []);
        var watch = Stopwatch.StartNew();
        Convert(empty);
        return watch.Elapsed;
    }

    /// <summary>Of the whole process: it has no idle state.</summary>
    public Task<long> PeakAboveIdleAsync(string path, CancellationToken cancellation)
    {
        using var process = Start(path);
        long peak = 0;
        while (!process.WaitForExit(LookEvery))
            peak = Math.Max(peak, PeakOf(process));
        return Task.FromResult(peak);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It ended between two looks.
            return 0;
        }
    }

    private void Convert(string path)
    {
        using var process = Start(path);
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"pandoc ended with {process.ExitCode} for {path}.");
    }

    private Process Start(string path)
    {
        string[] from = Path.GetExtension(path) switch
        {
            ".docx" => ["--from", "docx", $"--extract-media={Path.Combine(_folder, "media")}"],
            ".html" => ["--from", "html"],
            _ => ["--from", "markdown"],
        };
        return Process.Start(
            new ProcessStartInfo("pandoc", [.. from, "--to", "html", "--output", Path.Combine(_folder, "out.html"), path]))!;
    }
}
