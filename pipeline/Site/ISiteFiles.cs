using Pipeline.Storage;

namespace Pipeline.Site;

/// <summary>The web site's files, as whoever keeps some of them sees them.</summary>
public interface ISiteFiles
{
    /// <summary>Brings files up to date, all from the same facts; gives the paths where anything was written or deleted.</summary>
    /// <param name="known">Facts that are at hand.</param>
    Task<IReadOnlySet<string>> PublishAsync(IReadOnlyList<SiteTarget> targets, CancellationToken cancellation, Facts? known = null);

    /// <summary>Reads a file; null if there is none.</summary>
    Task<StoredBlob?> ReadAsync(string path, CancellationToken cancellation);

    /// <summary>Reads some bytes of a file and its whole length; null if there is none that holds any of them.</summary>
    /// <param name="to">The last byte.</param>
    Task<(StoredBlob Part, long Length)?> ReadRangeAsync(string path, long from, long to, CancellationToken cancellation);

    /// <summary>The paths of the files that begin with some letters.</summary>
    Task<IEnumerable<string>> PathsAsync(string prefix, CancellationToken cancellation);
}
