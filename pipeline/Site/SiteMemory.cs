using Microsoft.Extensions.Caching.Memory;

namespace Pipeline.Site;

/// <summary>
/// What this process last saw at the site's paths. Others write too: it is a guess that the next guarded write proves. Files that were
/// written once, as a piece's own are, have a room of their own, so that they never drive out those that every publish writes again: it
/// costs the same in an archive of any size.
/// </summary>
/// <param name="maxFiles">In each of the two rooms, of half a kilobyte each.</param>
internal sealed class SiteMemory(int maxFiles = SiteMemory.MaxFiles) : IDisposable
{
    private const int MaxFiles = 50_000;

    private readonly MemoryCache _once = new(new MemoryCacheOptions { SizeLimit = maxFiles });
    private readonly MemoryCache _again = new(new MemoryCacheOptions { SizeLimit = maxFiles });

    public PresentFile? Find(string path) => _again.Get<PresentFile>(path) ?? _once.Get<PresentFile>(path);

    /// <param name="isAgain">Whether the file was there before.</param>
    public void Keep(string path, PresentFile file, bool isAgain)
    {
        Forget(path);
        (isAgain ? _again : _once).Set(path, file, new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Forget(string path)
    {
        _again.Remove(path);
        _once.Remove(path);
    }

    public void Dispose()
    {
        _again.Dispose();
        _once.Dispose();
    }
}
