using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Local.Commands.Publishing;

namespace Local.Commands.Running;

/// <summary>
/// The files of a folder that were saved: first all there are, then every one that the system says was touched, once it has
/// stayed the same between two looks, so that a half-written file is never read.
/// </summary>
internal sealed class SavedFiles : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    private readonly string _folder;
    private readonly FileSystemWatcher _watcher;
    private readonly ConcurrentQueue<string> _touched = new();
    private readonly Dictionary<string, (long Length, DateTime Written)> _looked = new(StringComparer.Ordinal);
    private readonly Pulse _pulse = new();

    public SavedFiles(string folder)
    {
        _folder = folder;
        _watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 * 1024 };
        _watcher.Created += (_, change) => Touch(change.FullPath);
        _watcher.Changed += (_, change) => Touch(change.FullPath);
        _watcher.Renamed += (_, change) => Touch(change.FullPath);
        // The system lost count: look at everything.
        _watcher.Error += (_, _) => Touch(_folder);
    }

    /// <summary>Begins to watch, and takes all files as touched.</summary>
    public void Start()
    {
        _watcher.EnableRaisingEvents = true;
        Touch(_folder);
    }

    /// <summary>Takes a file as touched after a while.</summary>
    public void LookAgain(string path, TimeSpan after) => _ = Task.Delay(after).ContinueWith(_ => Touch(path), TaskScheduler.Default);

    /// <summary>Files that were touched and have come to rest.</summary>
    public async IAsyncEnumerable<string> StableAsync([EnumeratorCancellation] CancellationToken ending)
    {
        while (true)
        {
            await _pulse.WaitAsync(_looked.Count > 0 ? LookEvery : Forever, ending);
            if (_looked.Count > 0)
                await Task.Delay(LookEvery, ending);
            foreach (var path in AtRest())
                yield return path;
            TakeTouched();
        }
    }

    public void Dispose() => _watcher.Dispose();

    private void Touch(string path)
    {
        _touched.Enqueue(path);
        _pulse.Raise();
    }

    private void TakeTouched()
    {
        while (_touched.TryDequeue(out var path))
            foreach (var file in Directory.Exists(path) ? DraftFile.In(path).Select(found => found.Path) : [path])
                if (Wanted(file) && Look(file) is { } look)
                    _looked[file] = look;
    }

    private List<string> AtRest()
    {
        List<string> resting = [];
        foreach (var (path, before) in _looked.ToList())
        {
            var now = Look(path);
            if (now == before)
                resting.Add(path);
            else if (now is { } changed)
                _looked[path] = changed;
            if (now is null || now == before)
                _looked.Remove(path);
        }
        return resting;
    }

    private bool Wanted(string path) => DraftFile.NameOf(_folder, path).Split('/').All(DraftFile.IsWanted);

    private static (long Length, DateTime Written)? Look(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? (file.Length, file.LastWriteTimeUtc) : null;
    }
}
