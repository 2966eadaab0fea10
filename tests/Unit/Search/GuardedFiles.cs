using Azure;
using Pipeline.Site;
using Pipeline.Storage;

namespace Tests.Unit.Search;

/// <summary>A site's files in memory, written as <see cref="SiteFiles"/> does: only where what was looked at still stands.</summary>
internal sealed class GuardedFiles : ISiteFiles
{
    private readonly Dictionary<string, (SiteFile File, int Version)> _files = new(StringComparer.Ordinal);
    private int _version;

    public IEnumerable<string> Paths => _files.Keys.Order(StringComparer.Ordinal);

    /// <summary>The paths that were written or taken, in order.</summary>
    public List<string> Changed { get; } = [];

    /// <summary>Is awaited when a file was rendered, and before it is written: another may write meanwhile, or a process die.</summary>
    public Func<string, Task> BeforeWrite { get; set; } = _ => Task.CompletedTask;

    public ReadOnlyMemory<byte> Bytes(string path) => _files[path].File.Bytes;

    public void Put(string path, SiteFile? file)
    {
        Changed.Add(path);
        if (file is null)
            _files.Remove(path);
        else
            _files[path] = (file, ++_version);
    }

    public async Task<IReadOnlySet<string>> PublishAsync(
        IReadOnlyList<SiteTarget> targets, CancellationToken cancellation, Facts? known = null)
    {
        foreach (var target in targets)
            while (!await TryAsync(target, cancellation))
            {
            }
        return new HashSet<string>();
    }

    public Task<StoredBlob?> ReadAsync(string path, CancellationToken cancellation) => Task.FromResult(
        _files.TryGetValue(path, out var file) ? Blob(file.File.Bytes, file.File) : null);

    public Task<(StoredBlob Part, long Length)?> ReadRangeAsync(string path, long from, long to, CancellationToken cancellation) =>
        Task.FromResult<(StoredBlob, long)?>(_files.TryGetValue(path, out var file)
            ? (Blob(file.File.Bytes[(int)from..(int)Math.Min(to + 1, file.File.Bytes.Length)], file.File), file.File.Bytes.Length)
            : null);

    public Task<IEnumerable<string>> PathsAsync(string prefix, CancellationToken cancellation) =>
        Task.FromResult<IEnumerable<string>>([.. _files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))]);

    private async Task<bool> TryAsync(SiteTarget target, CancellationToken cancellation)
    {
        var look = _files.GetValueOrDefault(target.Path);
        var file = await target.Render(new Facts(), cancellation);
        await BeforeWrite(target.Path);
        if (_files.GetValueOrDefault(target.Path).Version != look.Version)
            return false;
        if (file is null ? look.File is not null : look.File?.Bytes.Span.SequenceEqual(file.Bytes.Span) != true)
            Put(target.Path, file);
        return true;
    }

    private static StoredBlob Blob(ReadOnlyMemory<byte> bytes, SiteFile file) =>
        new(BinaryData.FromBytes(bytes), new ETag("\"0x1\""), file.ContentType, new Dictionary<string, string>(), default);
}
