namespace Pipeline.Site;

/// <summary>A file of the site that some stage keeps up to date.</summary>
/// <param name="Path">Such as <c>2026/11/a-title/index.html</c>.</param>
/// <param name="Render">Makes it from the newest truth, read by way of the round's facts; null for no file.</param>
/// <param name="LikelyNew">Whether a first write is worth trying before a look.</param>
public sealed record SiteTarget(string Path, Func<Facts, CancellationToken, Task<SiteFile?>> Render, bool LikelyNew = false)
{
    /// <summary>
    /// Makes it where nothing is at its path, of a file in which others have a part and which else has to be read; null where that makes
    /// no difference.
    /// </summary>
    public Func<Facts, CancellationToken, Task<SiteFile?>>? RenderNew { get; init; }

    internal Task<SiteFile?> RenderAsync(SiteLook look, Facts facts, CancellationToken cancellation) =>
        (look.Present is null && RenderNew is { } renderNew ? renderNew : Render)(facts, cancellation);
}
