using System.Diagnostics;

namespace Bench.Intake;

/// <summary>Pandoc as it is used: a process for each document.</summary>
internal sealed class Pandoc : IConverter, IDisposable
{
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
    public Task<long> PeakAboveIdleAsync(string path, CancellationToken cancellation) => Task.FromResult(Convert(path));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The peak memory that was seen.</summary>
    private long Convert(string path)
    {
        string[] from = Path.GetExtension(path) switch
        {
            ".docx" => ["--from", "docx", $"--extract-media={Path.Combine(_folder, "media")}"],
            ".html" => ["--from", "html"],
            _ => ["--from", "markdown"],
        };
        using var process = Process.Start(new ProcessStartInfo("pandoc", [.. from, "--to", "html", "--output", Path.Combine(_folder, "out.html"), path]))!;
        long peak = 0;
        while (!process.WaitForExit(5))
        {
            process.Refresh();
            peak = Math.Max(peak, process.HasExited ? 0 : process.PeakWorkingSet64);
        }
        return process.ExitCode == 0 ? peak : throw new InvalidOperationException($"pandoc ended with {process.ExitCode} for {path}.");
    }
}
