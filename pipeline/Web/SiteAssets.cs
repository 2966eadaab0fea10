using Pipeline.Site;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>Puts the theme's style sheet and scripts on the site. Older ones stay: pages that were not rebuilt still name them.</summary>
public sealed class SiteAssets(Assets assets, SiteFiles site)
{
    /// <summary>Writes what is missing; one look a file when nothing is.</summary>
    public Task PublishAsync(CancellationToken cancellation) => site.PublishAsync(Targets(), cancellation);

    internal IReadOnlyList<SiteTarget> Targets() => [.. assets.All.Select(asset =>
        new SiteTarget(asset.Path, (_, _) => Task.FromResult<SiteFile?>(new SiteFile(asset.Bytes, asset.ContentType))))];
}
