using Manuscripts.Editions.Attributions;
using Model;

namespace Manuscripts.Editions;

/// <summary>Where an item appeared, and what it is, by blurb, address, labels and section, the most certain first.</summary>
/// <param name="text">Its blurb.</param>
/// <param name="title">Its title.</param>
/// <param name="url">Where it leads; null if nowhere.</param>
/// <param name="section">The heading of its section.</param>
internal sealed class ItemPlace(AbstractText text, string title, string? url, string section)
{
    /// <param name="said">What the blurb says.</param>
    /// <param name="prefix">The kind that stands beside the title.</param>
    /// <param name="signed">The outlet in the byline.</param>
    /// <param name="labelled">The outlet in a label or a note.</param>
    /// <param name="bracketed">The outlet in brackets before the blurb.</param>
    /// <param name="programme">The programme that the title names.</param>
    /// <param name="byAddress">The kind that the title's address says.</param>
    public (string? Outlet, Medium? Medium) Of(
        Attribution said, Medium? prefix, string? signed, string? labelled, string? bracketed, string? programme, Medium? byAddress)
    {
        var outlet = signed ?? Longer(OutletByAddress.Find(text.Text, url), said.Outlet) ?? labelled ?? bracketed
            ?? OutletLabel.InClosingBrackets(text.Text) ?? programme ?? WithoutForm(prefix ?? said.Medium);
        var medium = prefix ?? (said.Medium is null && IsTool(text.Text) ? byAddress : MediumOf(said.Medium, byAddress, programme, outlet));
        return (outlet is not null && (IsHouse(outlet, medium) || IsOwn(outlet)) ? null : outlet, medium);
    }

    /// <summary>"This interactive tool maps …": neither a paper nor a talk, whatever its section is called.</summary>
    private static bool IsTool(string blurb)
    {
        var start = blurb[..Math.Min(blurb.Length, ReachOfTool)];
        return Tools.Any(tool => start.Contains(tool, StringComparison.OrdinalIgnoreCase));
    }

    private const int ReachOfTool = 90;

    private static readonly string[] Tools =
    [
        "interactive tool", "interactive map", "interactive database", "this database", "this dataset", "this data set", "this tracker",
        "this tool", "this map", "data visualization",
    ];

    /// <summary>Where an event is held is no paper, and a house's initials are not where its report appeared.</summary>
    private static bool IsHouse(string outlet, Medium? medium) =>
        !KnownOutlets.Contains(outlet)
        && (medium is Medium.Event || Bodies.Any(body => outlet.EndsWith(body, StringComparison.Ordinal))
            || (medium is Medium.Report or Medium.Brief or Medium.Video && RoleWords.IsOrganisation(outlet)));

    /// <summary>"In a commentary for HIPS", and the title leads to hips.org: initials that are no outlet are the house's own.</summary>
    private bool IsOwn(string outlet) =>
        !KnownOutlets.Contains(outlet) && RoleWords.IsOrganisation(outlet) && WebAddress.TryParse(url, out var address)
        && address.Host.Split('.').Contains(outlet, StringComparer.OrdinalIgnoreCase);

    /// <summary>Who asked for a paper, and does not print it.</summary>
    private static readonly string[] Bodies = [" Task Force", " Commission", " Committee", " Working Group", " Subcommittee"];

    /// <summary>The site's name may be the beginning of the outlet's.</summary>
    private static string? Longer(string? byAddress, string? said) =>
        byAddress is not null && said?.StartsWith($"{byAddress} ", StringComparison.Ordinal) == true ? said : byAddress ?? said;

    /// <summary>Where a piece appeared for whose outlet no form speaks. A report's is its house.</summary>
    private string? WithoutForm(Medium? medium) =>
        KnownOutlets.Contains(section) ? section
        : medium is Medium.Report or Medium.Brief ? null
        : OnlyEmphasis.Find(text, title);

    /// <summary>What is listed among events is one, though a film of it may be what one watches.</summary>
    private Medium? MediumOf(Medium? said, Medium? byAddress, string? programme, string? outlet) =>
        MediumWords.OfHeading(section) is var heading && (heading is Medium.Event || heading is Medium.Video or Medium.Podcast
            && said is Medium.Article)
            ? heading
        // A word such as "interview" may stand for what is asked in an episode.
        : said is Medium.Article && byAddress is not (null or Medium.Article) ? byAddress
        : said ?? byAddress ?? (programme is null ? default(Medium?) : Medium.Podcast) ?? heading
            ?? (outlet is null ? PieceWords.Itself(text) : Medium.Article);
}
