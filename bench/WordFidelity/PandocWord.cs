using System.Diagnostics;

namespace Bench.WordFidelity;

/// <summary>pandoc with its own defaults.</summary>
internal static class PandocWord
{
    /// <summary>Such as "pandoc 2.17".</summary>
    public static string Version => Run("--version").Split('\n')[0].Trim();

    /// <summary>The HTML of a Word file, or of a document in pandoc's own form (.native). Empty where it cannot read the file.</summary>
    public static string Html(string path) =>
        Run("--from", path.EndsWith(".native", StringComparison.Ordinal) ? "native" : "docx", "--to", "html", "--wrap=none", path);

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo("pandoc", arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        errors.Wait();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : "";
    }
}
