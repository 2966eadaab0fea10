using System.Diagnostics;
using System.Globalization;

namespace Local.Emulators;

/// <summary>
/// An emulator whose host was killed still writes its data for a moment. The next one on the same folder waits for its end,
/// because two would spoil each other's files.
/// </summary>
internal static class Predecessor
{
    /// <summary>Longer than <c>run.cjs</c> gives an emulator.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(70);

    /// <summary>Waits until the process noted in a folder has ended.</summary>
    public static async Task WaitAsync(string folder, CancellationToken cancellation)
    {
        if (!File.Exists(Note(folder)) || Find(await File.ReadAllTextAsync(Note(folder), cancellation)) is not { } process)
            return;
        using (process)
        {
            using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            deadline.CancelAfter(Limit);
            try
            {
                await process.WaitForExitAsync(deadline.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                // By now that number belongs to another program.
            }
        }
    }

    /// <summary>Notes the process that works on a folder now: whoever is killed meanwhile leaves a whole note.</summary>
    public static async Task NoteAsync(string folder, int process, CancellationToken cancellation)
    {
        var written = Note(folder) + ".new";
        await File.WriteAllTextAsync(written, process.ToString(CultureInfo.InvariantCulture), cancellation);
        File.Move(written, Note(folder), overwrite: true);
    }

    private static string Note(string folder) => Path.Combine(folder, "emulator.pid");

    private static Process? Find(string noted)
    {
        try
        {
            return
                int.TryParse(noted, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                && Process.GetProcessById(id) is { ProcessName: "node" } process
                ? process
                : null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }
}
