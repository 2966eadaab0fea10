using System.Diagnostics;
using System.Text.Json;
using Bench.Intake;

namespace Bench.WordFidelity;

/// <summary>mammoth.js with its own defaults, in one process.</summary>
internal sealed class MammothWord : IDisposable
{
    private readonly Process _node;

    private MammothWord(Process node) => _node = node;

    /// <summary>Null where it cannot be installed.</summary>
    public static MammothWord? TryOpen() =>
        Mammoth.TryInstall()
            ? new(
                Process.Start(
                    new ProcessStartInfo("node", [Mammoth.Program]) { RedirectStandardInput = true, RedirectStandardOutput = true })!
            )
            : null;

    /// <summary>Empty where it cannot read the file.</summary>
    public async Task<string> HtmlAsync(string path, CancellationToken cancellation)
    {
        await _node.StandardInput.WriteLineAsync($"html {path}".AsMemory(), cancellation);
        await _node.StandardInput.FlushAsync(cancellation);
        return JsonSerializer.Deserialize<string>(await _node.StandardOutput.ReadLineAsync(cancellation) ?? "\"\"")!;
    }

    public void Dispose()
    {
        _node.StandardInput.Close();
        _node.WaitForExit();
        _node.Dispose();
    }
}
