
namespace Local.Commands.Running;

/// <summary>A value made once and kept in a file that only its owner reads.</summary>
internal static class KeptSecrets
{
    public static async Task<string> ReadOrMakeAsync(string path, Func<string> make, CancellationToken cancellation)
    {
        if (File.Exists(path) && (await File.ReadAllTextAsync(path, cancellation)).Trim() is { Length: > 0 } kept)
            return kept;
        var made = make();
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using var writer = new StreamWriter(path, options);
        await writer.WriteAsync(made.AsMemory(), cancellation);
        return made;
    }
}
