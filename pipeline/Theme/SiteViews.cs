using System.Globalization;
using System.Text.RegularExpressions;
using Model;

namespace Pipeline.Theme;

/// <summary>Makes the parts of views that hang on the publication: its own view, days, feeds, months.</summary>
public sealed partial class SiteViews
{
    private readonly Publication _publication;
    private readonly CultureInfo _culture;
    private readonly string _dayFormat;

    /// <param name="texts">The words of the pages around pieces, by name.</param>
    public SiteViews(Publication publication, Assets assets, IReadOnlyDictionary<string, string> texts)
    {
        Texts = texts;
        _publication = publication;
        _culture = CultureInfo.GetCultureInfo(publication.Language);
        _dayFormat = Weekday().Replace(_culture.DateTimeFormat.LongDatePattern, "");
        Site = new SiteView
        {
            Title = publication.Title,
            Description = publication.Description,
            Language = publication.Language,
            Direction = Direction(publication.Language),
            Publisher = publication.Publisher,
            Stylesheet = assets.Address("site.css"),
            Script = assets.Address("site.js"),
            SearchScript = assets.Address("search.js"),
            Icon = assets.Address("icon.svg"),
            TouchIcon = assets.Address("touch-icon.png"),
            ExtraStylesheet = assets.Find("extra.css"),
            OpenGraphLocale = OpenGraphLocale(publication.Language),
            Texts = texts,
            Lists = [.. publication.Lists.Select(List)],
        };
    }

    public SiteView Site { get; }

    /// <summary>The words of the pages around pieces, by name.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>One of the texts, with a value in the place that waits for it.</summary>
    public string Text(string name, string value) => Texts[name].Replace("{name}", value, StringComparison.Ordinal)
        .Replace("{title}", _publication.Title, StringComparison.Ordinal);

    /// <summary>Links in the order that the publication's language gives their names.</summary>
    public IReadOnlyList<LinkView> Sorted(IEnumerable<LinkView> links) =>
    [
        .. links.OrderBy(link => link.Name, StringComparer.Create(_culture, ignoreCase: true))
            .ThenBy(link => link.Address, StringComparer.Ordinal),
    ];

    /// <summary>How many pieces, in words.</summary>
    public string Pieces(int count) => count == 1
        ? Texts["one_piece"]
        : Texts["pieces"].Replace("{count}", count.ToString("N0", _culture), StringComparison.Ordinal);

    /// <summary>Names in a sentence: <c>A</c>, <c>A and B</c>, <c>A, B and C</c>.</summary>
    public string Names(IReadOnlyList<string> names) => names.Count < 2
        ? string.Concat(names)
        : $"{string.Join(", ", names.SkipLast(1))} {Texts["and"]} {names[^1]}";

    public DateView Date(DateTimeOffset instant)
    {
        var local = _publication.Local(instant);
        return new DateView(local.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), local.ToString(_dayFormat, _culture));
    }

    /// <summary>A bucket as readers see it: <c>March 2021</c> or <c>2021</c>.</summary>
    public string Span(string bucket) =>
        DateOnly.TryParseExact(bucket, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? month.ToString("MMMM yyyy", _culture)
            : bucket;

    /// <summary>A month alone, such as <c>March</c>.</summary>
    public string Month(string bucket) => DateOnly.ParseExact(bucket, "yyyy-MM", CultureInfo.InvariantCulture).ToString("MMMM", _culture);

    /// <summary>The three feeds of a listing.</summary>
    /// <param name="name">Empty for home.</param>
    public IReadOnlyList<FeedView> Feeds(ListingKey listing, string name)
    {
        var title = name.Length == 0 ? _publication.Title : $"{name} · {_publication.Title}";
        return
        [
            new FeedView($"{title} (RSS)", "application/rss+xml", listing.Address + "feed.xml"),
            new FeedView($"{title} (Atom)", "application/atom+xml", listing.Address + "atom.xml"),
            new FeedView($"{title} (JSON Feed)", "application/feed+json", listing.Address + "feed.json"),
        ];
    }

    /// <summary>The newsletter list of a series, if it has one.</summary>
    public ListView? ListFor(string? series) => _publication.ListFor(series) is { } list ? List(list) : null;

    /// <summary>Whether a language is written from the right: <c>rtl</c> or <c>ltr</c>.</summary>
    public static string Direction(string language)
    {
        try
        {
            return CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft ? "rtl" : "ltr";
        }
        catch (CultureNotFoundException)
        {
            return "ltr";
        }
    }

    // The Open Graph protocol, "og:locale": language and territory.
    private static string? OpenGraphLocale(string language)
    {
        try
        {
            var culture = CultureInfo.CreateSpecificCulture(language).Name.Split('-');
            return culture.Length >= 2 ? $"{culture[0]}_{culture[^1]}" : null;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }

    private static ListView List(NewsletterList list) => new(list.Id, list.Name, list.Description);

    [GeneratedRegex(@"^dddd[,،]?\s*|[,،]?\s*dddd\b")]
    private static partial Regex Weekday();
}
