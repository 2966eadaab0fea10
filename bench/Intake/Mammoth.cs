using System.Diagnostics;
using Local.Emulators;

namespace Bench.Intake;

/// <summary>mammoth.js, warm in one Node process. Its package is installed at the first run, at the version of the lock file.</summary>
internal static class Mammoth
{
    public static string Program => Path.Combine(Folder, "mammoth.cjs");

    private static string Folder => Path.Combine(RepositoryRoot.Find(), "bench", "Intake");

    /// <summary>Null if this machine has no Node.js or npm, or npm fails; it says so.</summary>
    public static WarmConverter? TryOpen() =>
        TryInstall() ? new("mammoth.js", ["docx"], () => new ProcessStartInfo("node", [Program])) : null;

    public static bool TryInstall()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "mammoth")))
            return true;
        if (!Programs.Has("node") || !Programs.Has("npm"))
        {
            Console.WriteLine("Node.js is not installed; mammoth.js is left out.");
            return false;
        }
        var npm = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", "npm ci --ignore-scripts --no-audit --no-fund"])
            : new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"]);
        npm.WorkingDirectory = Folder;
        using var install = Process.Start(npm)!;
        install.WaitForExit();
        if (install.ExitCode != 0)
            Console.WriteLine("npm could not install mammoth.js; it is left out.");
        return install.ExitCode == 0;
    }
}
