using Azure.Storage.Blobs.Models;
using Pipeline.Storage;

namespace Pipeline.Site;

/// <summary>
/// The web site's files. A file is published by rendering it from the newest truth between a look at what is there and a
/// write that holds only if that is still there, so that of two builders the one with older facts never has the last word.
/// </summary>
/// <param name="madeWith">What each file is said to be made with; null for nothing. A file whose bytes stay keeps what it says.</param>
/// <remarks>A look may be long ago: what this process last saw at a path serves as well, if the truth is read now.</remarks>
public sealed class SiteFiles(BlobStore store, Func<string>? madeWith = null) : ISiteFiles, IDisposable
{
    private readonly SiteMemory _memory = new();

    private enum Outcome
    {
        Unchanged,
        Written,
        Overtaken,
    }

    /// <summary>
    /// Brings files up to date, all from the same facts. A write whose bytes would not change is skipped; what somebody else wrote
    /// meanwhile is done again.
    /// </summary>
    /// <param name="known">Facts that are at hand; used where no file was looked at since they were the truth.</param>
    /// <returns>The paths where anything was written or deleted.</returns>
    public async Task<IReadOnlySet<string>> PublishAsync(
        IReadOnlyList<SiteTarget> targets, CancellationToken cancellation, Facts? known = null)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        return targets.Count == 0 ? written : await GuardedChange.MakeAsync($"The site's file '{targets[0].Path}'", async number =>
        {
            var isFirst = number == 0;
            var looks = await Task.WhenAll(targets.Select(target => LookAsync(target, isFirst, cancellation)));
            var facts = isFirst && known is not null && looks.All(known.MayFollow) ? known : new Facts();
            var overtaken = new List<SiteTarget>();
            foreach (var (target, look) in targets.Zip(looks))
            {
                var outcome = await TryAsync(target.Path, look, await target.RenderAsync(look, facts, cancellation), cancellation);
                if (outcome is Outcome.Written)
                    written.Add(target.Path);
                else if (outcome is Outcome.Overtaken)
                    overtaken.Add(target);
            }
            targets = overtaken;
            return (targets.Count == 0, written);
        });
    }

    /// <summary>Reads a file; null if there is none.</summary>
    public Task<StoredBlob?> ReadAsync(string path, CancellationToken cancellation) => store.ReadAsync(path, cancellation);

    /// <summary>Reads some bytes of a file and its whole length; null if there is none that holds any of them.</summary>
    public Task<(StoredBlob Part, long Length)?> ReadRangeAsync(string path, long from, long to, CancellationToken cancellation) =>
        store.ReadRangeAsync(path, from, to, cancellation);

    /// <summary>The paths of the files that begin with some letters.</summary>
    public async Task<IEnumerable<string>> PathsAsync(string prefix, CancellationToken cancellation) =>
        (await store.ListAsync(prefix, cancellation)).Select(file => file.Name);

    public void Dispose() => _memory.Dispose();

    private async Task<SiteLook> LookAsync(SiteTarget target, bool mayGuess, CancellationToken cancellation)
    {
        if (mayGuess && _memory.Find(target.Path) is { } remembered)
            return new SiteLook(remembered, IsSure: false);
        return mayGuess && target.LikelyNew
            ? new SiteLook(null, IsSure: false)
            : new SiteLook(await StatAsync(target.Path, cancellation), IsSure: true);
    }

    private async Task<Outcome> TryAsync(string path, SiteLook look, SiteFile? file, CancellationToken cancellation)
    {
        if (look.Fits(file))
            return look.IsSure || (await StatAsync(path, cancellation))?.ETag == look.Present?.ETag ? Outcome.Unchanged : Outcome.Overtaken;
        return await TryPutAsync(path, look.Present, file, cancellation) ? Outcome.Written : Outcome.Overtaken;
    }

    private async Task<PresentFile?> StatAsync(string path, CancellationToken cancellation)
    {
        if (await store.StatAsync(path, cancellation) is not { } blob)
            return null;
        var present = PresentFile.Of(blob);
        _memory.Keep(path, present, isAgain: true);
        return present;
    }

    private async Task<bool> TryPutAsync(string path, PresentFile? present, SiteFile? file, CancellationToken cancellation)
    {
        _memory.Forget(path);
        if (file is null)
            return await store.TryDeleteAsync(path, present!.ETag, cancellation);
        var headers = new BlobHttpHeaders { ContentType = file.ContentType, ContentHash = file.Md5() };
        var metadata = file.Metadata;
        if (madeWith?.Invoke() is { } made)
            (metadata ??= [])[SiteFile.MadeKey] = made;
        if (
            await store.TryReplaceAsync(path, present?.ETag, BinaryData.FromBytes(file.Bytes), headers, metadata, cancellation)
            is not { } etag
        )
            return false;
        _memory.Keep(path, PresentFile.Of(file, headers.ContentHash, etag), isAgain: present is not null);
        return true;
    }
}
