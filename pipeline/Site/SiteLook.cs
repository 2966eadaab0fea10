using System.Diagnostics;
using Azure;
using Azure.Storage.Blobs.Models;

namespace Pipeline.Site;

/// <summary>A file of the site as storage has it.</summary>
/// <remarks><c>Seen</c> is the moment (<see cref="Stopwatch.GetTimestamp"/>) by which it was there.</remarks>
internal sealed record PresentFile(ETag ETag, byte[]? Md5, string ContentType, int Status, string? Location)
{
    public long Seen { get; } = Stopwatch.GetTimestamp();

    public static PresentFile Of(BlobProperties blob) =>
        new(
            blob.ETag,
            blob.ContentHash,
            blob.ContentType,
            blob.Metadata.TryGetValue(SiteFile.StatusKey, out var status)
                ? int.Parse(status, System.Globalization.CultureInfo.InvariantCulture)
                : 200,
            blob.Metadata.TryGetValue(SiteFile.LocationKey, out var location) ? location : null
        );

    public static PresentFile Of(SiteFile file, byte[] md5, ETag etag) => new(etag, md5, file.ContentType, file.Status, file.Location);

    /// <summary>Whether writing a file would change nothing.</summary>
    public bool Shows(SiteFile file) => Md5 is not null && Md5.AsSpan().SequenceEqual(file.Md5())
        && ContentType == file.ContentType && Status == file.Status && Location == file.Location;
}

/// <summary>What is at a path.</summary>
/// <param name="Present">Null for nothing.</param>
/// <param name="IsSure">False if it was remembered or guessed: good for a guarded write, not for leaving one out.</param>
internal sealed record SiteLook(PresentFile? Present, bool IsSure)
{
    public bool Fits(SiteFile? file) => Present is null || file is null ? Present is null && file is null : Present.Shows(file);
}
