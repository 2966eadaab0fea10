using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Local.Emulators;

/// <summary>Whether this machine has the Node.js that the emulators need.</summary>
internal static class NodeVersion
{
    public const int Least = 20;

    /// <exception cref="NodeMissingException">It has none, or an older one.</exception>
    public static async Task CheckAsync(CancellationToken cancellation)
    {
        using var node = Start(new ProcessStartInfo("node", "--version") { RedirectStandardOutput = true }, "Node.js");
        var text = (await node.StandardOutput.ReadToEndAsync(cancellation)).Trim();
        await node.WaitForExitAsync(cancellation);
        if (Major(text) is not { } major || major < Least)
            throw new NodeMissingException(
                $"The emulators need Node.js {Least} or newer; 'node --version' says '{text}'. Install a newer one from nodejs.org.");
    }

    /// <summary>The first number of a version such as <c>v20.1.0</c>; null if it is none.</summary>
    public static int? Major(string version) =>
        int.TryParse(version.TrimStart('v').Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;

    /// <exception cref="NodeMissingException">There is no such program.</exception>
    public static Process Start(ProcessStartInfo start, string name)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new NodeMissingException(
                $"{name} was not found. The emulators need Node.js {Least} or newer with npm: install it from nodejs.org.", e);
        }
    }
}
