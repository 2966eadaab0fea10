using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Readers.Html.Outline;

/// <summary>What pages call the parts of themselves in <c>class</c>, <c>id</c> and <c>role</c>.</summary>
internal static class NamedParts
{
    public static readonly IReadOnlySet<string> Labels = Set(
        "eyebrow kicker label type category tag overline format badge program programme topic");

    public static readonly IReadOnlySet<string> Outlets = Set("outlet source publication publisher journal magazine venue");

    public static readonly IReadOnlySet<string> People = Set("people persons experts speakers contributors");

    public static readonly IReadOnlySet<string> Authors = Set("byline author authors by credit");

    public static readonly IReadOnlySet<string> Titles = Set("title headline heading");

    public static readonly IReadOnlySet<string> Meta = Set("meta date posted published dateline");

    public static readonly IReadOnlySet<string> Deks = Set(
        "dek deck standfirst subtitle subhead subheading subheadline tagline strapline lede lead excerpt");

    private static readonly IReadOnlySet<string> Around = Set(
        "breadcrumb breadcrumbs menu nav navbar navigation cookie cookies consent skip skiplink footer foot pagination pager sidebar "
        + "masthead topbar");

    /// <summary>Names that a whole edition may have, too: only a small box is one of these.</summary>
    private static readonly IReadOnlySet<string> Boxes = Set("share sharing social signup newsletter comments subscribe");

    private static readonly IReadOnlySet<string> Persons = Set(
        "people person expert experts author authors staff profile profiles team bio fellow fellows scholar scholars about");

    /// <summary>In words.</summary>
    private const int LongestBox = 100;

    /// <summary>Whether an element, or one that holds nothing but it, is named so.</summary>
    public static bool Says(IElement element, IReadOnlySet<string> names) => ClassWords.HasAny(element, names)
        || (element.ParentElement is { ChildElementCount: 1 } box && box.LocalName is not ("body" or "main" or "article")
            && ClassWords.HasAny(box, names));

    /// <summary>Whether an element is what stands around a piece: a menu, the foot, a small box to share or to sign up.</summary>
    public static bool IsAround(IElement element) =>
        element.LocalName is not "p"
        && (ClassWords.HasAny(element, Around)
            || (ClassWords.HasAny(element, Boxes) && BodyWords.Count(BodyWords.Text(element)) <= LongestBox && !HoldsItem(element)))
        && element.QuerySelector("h1") is null && !HoldsItems(element);

    public static bool HoldsItems(IElement element) =>
        element.QuerySelectorAll("h2 a[href], h3 a[href], h4 a[href], p b a[href], p strong a[href]").Length > 2;

    /// <summary>A section of a newsletter may be small, and is called after it.</summary>
    private static bool HoldsItem(IElement element) =>
        element.QuerySelector("h2 a[href], h3 a[href], h4 a[href]") is not null && element.QuerySelector("form, input") is null;

    /// <summary>"/experts/jane-doe": where sites tell of their people.</summary>
    public static bool LeadsToPerson(IElement line) =>
        line.QuerySelector("a[href]")?.GetAttribute("href") is { } address && ClassWords.Of(address).Any(Persons.Contains);

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.Ordinal);
}
