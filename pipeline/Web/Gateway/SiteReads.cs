using Pipeline.Site;
using Pipeline.Storage;

namespace Pipeline.Web.Gateway;

/// <summary>Reads the site for readers: who waits for a page is told soon that storage is away.</summary>
/// <param name="readRange">Reads parts of files that are too large to be read for them; null where none are.</param>
public sealed class SiteReads(ReadSiteFile read, TimeProvider clock, ReadSiteRange? readRange = null)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>A file of the site; null if there is none.</summary>
    /// <exception cref="TimeoutException">It did not come within 3 s; the tries that work in the background may take longer.</exception>
    public async Task<StoredBlob?> FileAsync(string file, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(Patience, clock);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            return JoinedCards.Of(file) is { Count: > 0 } joined
                ? await JoinedCards.ReadAsync(joined, read, limit.Token)
                : await read(file, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            throw new TimeoutException("The storage account did not answer in time.");
        }
    }

    /// <summary>Some ranges of a file, each read alone; null if it cannot be read so, lacks one, or changed between two.</summary>
    internal async Task<FileParts?> PartsAsync(string file, IReadOnlyList<(long From, long To)> ranges, CancellationToken cancellation)
    {
        if (readRange is null)
            return null;
        var reads = await Task.WhenAll(ranges.Select(range => readRange(file, range.From, range.To, cancellation)));
        var found = reads.OfType<(StoredBlob Part, long Length)>().ToList();
        return found.Count < reads.Length || found.DistinctBy(one => one.Part.ETag).Count() > 1
            ? null
            : new FileParts(found[0].Part, found[0].Length,
                [.. ranges.Zip(found, (range, one) => new FilePart(range.From, one.Part.Content.ToMemory()))]);
    }
}

/// <summary>Ranges of one version of a file.</summary>
/// <param name="File">What is said of all of it: its tag and its type.</param>
/// <param name="Length">Of the whole file, in bytes.</param>
internal sealed record FileParts(StoredBlob File, long Length, IReadOnlyList<FilePart> Parts);
