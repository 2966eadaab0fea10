namespace Pipeline.Storage;

/// <summary>A file of the site that some stage keeps up to date.</summary>
/// <param name="Path">Such as <c>2026/11/a-title/index.html</c>.</param>
/// <param name="Render">Makes it from the newest truth, read when called; null for no file.</param>
/// <param name="LikelyNew">Whether a first write is worth trying before a look.</param>
public sealed record SiteTarget(string Path, Func<CancellationToken, Task<SiteFile?>> Render, bool LikelyNew = false)
{
    /// <summary>Brings the file up to date. Returns whether anything was written or deleted.</summary>
    public Task<bool> PublishAsync(SiteFiles site, CancellationToken cancellation) => site.PublishAsync(Path, Render, LikelyNew, cancellation);
}
