using Model;

namespace Pipeline.Theme;

/// <summary>
/// A commentary's whole content as an HTML fragment, as feeds carry it: picture, text, sections, corrections, where it appeared first.
/// </summary>
public sealed class Content(Templates templates, SiteViews site, PieceViews pieces)
{
    /// <summary>The fragment; links and pictures may still be relative to the site.</summary>
    public Task<string> RenderAsync(Commentary piece) => templates.RenderAsync("content", site.Site, ("piece", pieces.Of(piece)));
}
