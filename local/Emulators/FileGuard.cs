namespace Local.Emulators;

/// <summary>A file that one process holds at a time; the system frees it when the process ends, however it ends.</summary>
internal static class FileGuard
{
    private static readonly TimeSpan TryEvery = TimeSpan.FromMilliseconds(200);

    /// <summary>Waits for the file and takes it.</summary>
    public static async Task<FileStream> TakeAsync(string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        while (true)
        {
            if (TryTake(path) is { } taken)
                return taken;
            await Task.Delay(TryEvery, cancellation);
        }
    }

    /// <summary>Takes the file; null if another process holds it.</summary>
    public static FileStream? TryTake(string path)
    {
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
