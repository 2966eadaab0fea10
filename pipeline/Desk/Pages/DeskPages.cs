using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Desk.Access;
using Pipeline.Theme;

namespace Pipeline.Desk.Pages;

/// <summary>Writes the desk's pages by the theme engine's templates.</summary>
public sealed class DeskPages(ThemeFiles files, SiteViews site, DeskAssets assets, Publication publication, TimeProvider time)
{
    private readonly Templates _templates = new(files, DeskView.All);

    /// <summary>A whole page.</summary>
    /// <param name="section">See <see cref="ShellView"/>.</param>
    public async Task<IActionResult> PageAsync(
        HttpRequest request, Person person, string template, string section, string title, object view, int status = 200)
    {
        var (said, isTrouble) = Said.Hear(request);
        var shell = new ShellView(
            title, section, publication.Title, person.Name, person.Role.Word(), Loopback.Reached(request),
            DeskRights.Allow(person, DeskRights.SeeReaders), DeskRights.Allow(person, DeskRights.SeeSite), said, isTrouble, Clock(),
            publication.TimeZone.Id, assets.Address("desk.css"), assets.Address("desk.js"));
        return DeskAnswer.Html(await _templates.RenderAsync(template, site.Site, ("shell", shell), ("view", view)), status);
    }

    /// <summary>A part of a page, for a page that is open already.</summary>
    public async Task<IActionResult> PartAsync(string template, object view) =>
        DeskAnswer.Html(await _templates.RenderAsync(template, site.Site, ("view", view)));

    /// <summary>An instant in the publication's time, such as <c>28 Nov 2026, 14:05:09</c>.</summary>
    public string Instant(DateTimeOffset instant) =>
        publication.Local(instant).ToString("d MMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture);

    private string Clock() => publication.Local(time.GetUtcNow()).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
