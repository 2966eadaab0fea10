using System.Diagnostics;
using Model;

namespace Local.Emulators;

/// <summary>How far an installation is.</summary>
/// <param name="Installed">Packages on the disk.</param>
/// <param name="Total">Packages in the lock file.</param>
public readonly record struct InstallProgress(int Installed, int Total);

/// <summary>
/// The emulators' npm packages, in <c>local/node_modules</c> at the versions of the lock file. A stamp with the lock file's
/// hash says that they are there; one process installs while others wait for it.
/// </summary>
public sealed class NodePackages
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private readonly string _folder;
    private readonly string _lockFile;
    private readonly string _stamp;
    private readonly string _guard;

    private NodePackages(string root)
    {
        _folder = Path.Combine(root, "local");
        _lockFile = Path.Combine(_folder, "package-lock.json");
        _stamp = Path.Combine(_folder, "node_modules", ".pipeline-stamp");
        _guard = Path.Combine(root, ".local", "npm.lock");
    }

    /// <summary>The program that ends an emulator with its host.</summary>
    public string Runner => Path.Combine(_folder, "Emulators", "run.cjs");

    /// <summary>The script that tells of a storage emulator's uploads.</summary>
    public string Announcer => Path.Combine(_folder, "Emulators", "announce.cjs");

    /// <summary>The script that keeps half a mail out of MailDev's inbox.</summary>
    public string WholeMails => Path.Combine(_folder, "Emulators", "whole-mails.cjs");

    /// <summary>A file inside the installed packages.</summary>
    public string PathOf(string file) => Path.Combine(_folder, "node_modules", file);

    /// <summary>Installs the packages unless they are there.</summary>
    /// <exception cref="NodeMissingException">Node.js 20 or npm is missing.</exception>
    /// <exception cref="EmulatorException">npm failed; the message holds what it said.</exception>
    public static async Task<NodePackages> EnsureAsync(IProgress<InstallProgress>? progress, CancellationToken cancellation)
    {
        await NodeVersion.CheckAsync(cancellation);
        var packages = new NodePackages(RepositoryRoot.Find());
        var wanted = Digest.Hex(await File.ReadAllBytesAsync(packages._lockFile, cancellation));
        if (packages.IsStamped(wanted))
            return packages;
        await using var guard = await FileGuard.TakeAsync(packages._guard, cancellation);
        if (!packages.IsStamped(wanted))
            await packages.InstallAsync(wanted, progress, cancellation);
        return packages;
    }

    private bool IsStamped(string wanted) => File.Exists(_stamp) && File.ReadAllText(_stamp) == wanted;

    private async Task InstallAsync(string stamp, IProgress<InstallProgress>? progress, CancellationToken cancellation)
    {
        using var npm = StartNpm();
        var output = npm.StandardOutput.ReadToEndAsync(cancellation);
        var errors = npm.StandardError.ReadToEndAsync(cancellation);
        try
        {
            await ReportUntilExitAsync(npm, progress, cancellation);
        }
        catch (OperationCanceledException)
        {
            npm.Kill(entireProcessTree: true);
            throw;
        }
        if (npm.ExitCode != 0)
            throw new EmulatorException(
                $"npm could not install the emulators (exit code {npm.ExitCode}): {(await errors + await output).Trim()}");
        await File.WriteAllTextAsync(_stamp, stamp, cancellation);
    }

    private Process StartNpm()
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "cmd.exe" : "npm")
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (OperatingSystem.IsWindows())
            start.ArgumentList.Add("/c npm");
        foreach (var argument in new[] { "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error" })
            start.ArgumentList.Add(argument);
        return NodeVersion.Start(start, "npm");
    }

    private async Task ReportUntilExitAsync(Process npm, IProgress<InstallProgress>? progress, CancellationToken cancellation)
    {
        var packages = LockedPackages.In(_lockFile);
        while (!npm.HasExited)
        {
            progress?.Report(new(packages.Count(name => Directory.Exists(Path.Combine(_folder, name))), packages.Count));
            await Task.WhenAny(npm.WaitForExitAsync(cancellation), Task.Delay(LookEvery, cancellation));
            cancellation.ThrowIfCancellationRequested();
        }
        progress?.Report(new(packages.Count, packages.Count));
    }
}
