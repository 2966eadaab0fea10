using Pipeline.Storage;

namespace Pipeline.Site;

/// <summary>Reads a file of the site; null if there is none.</summary>
public delegate Task<StoredBlob?> ReadSiteFile(string path, CancellationToken cancellation);

/// <summary>Reads some bytes of a file of the site, and its whole length; null if there is none that holds any of them.</summary>
/// <param name="to">The last byte.</param>
public delegate Task<(StoredBlob Part, long Length)?> ReadSiteRange(string path, long from, long to, CancellationToken cancellation);
