using Model;
using Pipeline.Theme;

namespace Pipeline.Desk;

/// <summary>What there is to tell an author about a draft, as a page without scripts or foreign files.</summary>
public sealed class ReportPage(Templates templates, SiteViews site)
{
    /// <param name="draft">The draft's name.</param>
    /// <param name="problems">What was found; may be empty.</param>
    public Task<string> WriteAsync(string draft, IReadOnlyCollection<Problem> problems) =>
        templates.RenderAsync("report", site.Site, ("report", ReportView.Of(draft, problems)));
}
