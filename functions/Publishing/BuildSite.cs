using Microsoft.Azure.Functions.Worker;
using Pipeline.Web;

namespace Functions.Publishing;

/// <summary>Brings the site's own pages and assets up to date after a deployment; a look at each when nothing changed.</summary>
public sealed class BuildSite(SitePages site)
{
    [Function(nameof(BuildSite))]
    public Task RunAsync([TimerTrigger("0 17 * * * *", RunOnStartup = true)] TimerInfo timer, CancellationToken cancellation) =>
        site.PublishAsync(cancellation);
}
