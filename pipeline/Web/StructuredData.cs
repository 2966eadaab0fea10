using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Model;
using Pipeline.Imaging;
using Pipeline.Theme;

namespace Pipeline.Web;

/// <summary>What pages say of themselves to machines (schema.org, as JSON-LD). The text can stand in a script element as it is.</summary>
public sealed class StructuredData(Publication publication, SiteViews site)
{
    // This encoder escapes the angle brackets and the ampersand, so that no text can end the script element.
    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A piece, and the way to it.</summary>
    public string Article(Commentary piece, PieceView view, string canonical, string description)
    {
        var card = canonical + ArticlePages.CardName;
        var article = new JsonObject
        {
            ["@type"] = piece.Outlet is null ? "NewsArticle" : "Article",
            ["@id"] = canonical,
            ["headline"] = piece.Title,
            ["description"] = description,
            ["datePublished"] = view.Published.Machine,
            ["dateModified"] = (view.Updated ?? view.Published).Machine,
            ["inLanguage"] = view.Language,
            ["wordCount"] = piece.WordCount,
            ["mainEntityOfPage"] = canonical,
            ["image"] = view.Image is { } image
                ? new JsonArray(
                    Picture(Absolute(image.Address), image.Width, image.Height), Picture(card, ShareCards.Width, ShareCards.Height))
                : new JsonArray(Picture(card, ShareCards.Width, ShareCards.Height)),
            ["author"] = Authors(view),
            ["publisher"] = Publisher(),
        };
        if (view.Series is { } series)
            article["isPartOf"] = new JsonObject
            {
                ["@type"] = "CreativeWorkSeries",
                ["name"] = series.Name,
                ["url"] = Absolute(series.Address),
            };
        if (piece.Topics.Count > 0)
            article["keywords"] = new JsonArray([.. piece.Topics.Select(topic => JsonValue.Create(topic))]);
        if (view.Corrections.Count > 0)
            article["correction"] = new JsonArray([.. view.Corrections.Select(Correction)]);
        var above = view.Series is { } part ? [part] : Array.Empty<LinkView>();
        return Graph(article, Crumbs([.. above, new LinkView(piece.Title, canonical)]));
    }

    /// <summary>A listing's page: what it lists, and the way to it.</summary>
    /// <param name="above">What it is a part of, from the outermost; none for home.</param>
    public string Listing(ListingView listing, string canonical, string name, string description, IReadOnlyList<LinkView> above)
    {
        var items = listing.Entries.Select((entry, at) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = at + 1,
            ["url"] = Absolute(entry.Address),
            ["name"] = entry.Title,
        });
        var page = new JsonObject
        {
            ["@type"] = listing.Author is null || listing.Span is not null ? "CollectionPage" : "ProfilePage",
            ["@id"] = canonical,
            ["url"] = canonical,
            ["name"] = name,
            ["description"] = description,
            ["inLanguage"] = publication.Language,
            ["publisher"] = Publisher(),
        };
        var list = new JsonObject { ["@type"] = "ItemList", ["itemListElement"] = new JsonArray([.. items]) };
        if (listing.Author is { } author && listing.Span is null)
            (page["mainEntity"], page["hasPart"]) = (Person(author), list);
        else
            page["mainEntity"] = list;
        return above.Count == 0 ? Graph(page, WebSite()) : Graph(page, Crumbs([.. above, new LinkView(name, canonical)]));
    }

    private static string Graph(params JsonNode[] nodes) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray(nodes) }.ToJsonString(Format);

    // An edition without a byline is its publisher's.
    private JsonArray Authors(PieceView view) =>
        view.Authors.Count == 0 ? [Publisher()] : new JsonArray([.. view.Authors.Select(Person)]);

    private JsonObject Person(AuthorView author)
    {
        var person = new JsonObject
        {
            ["@type"] = "Person",
            ["name"] = author.Name,
            ["url"] = Absolute(author.Address),
        };
        if (author.Role is { } role)
            person["jobTitle"] = role;
        if (author.Picture is { } picture)
            person["image"] = Absolute(picture);
        if (author.Links.Count > 0)
            person["sameAs"] = new JsonArray([.. author.Links.Select(link => JsonValue.Create(link.Address))]);
        return person;
    }

    private JsonObject Publisher() => new()
    {
        ["@type"] = "Organization",
        ["name"] = publication.PublisherName,
        ["url"] = publication.Address.AbsoluteUri,
        ["logo"] = Picture(Absolute(site.Site.TouchIcon), LogoSide, LogoSide),
    };

    private const int LogoSide = 180;

    private JsonObject WebSite() => new()
    {
        ["@type"] = "WebSite",
        ["url"] = publication.Address.AbsoluteUri,
        ["name"] = publication.Title,
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = Absolute("/search/") + "?q={search_term_string}",
            ["query-input"] = "required name=search_term_string",
        },
    };

    // The address of the last one may be left out: it is the page itself.
    private JsonObject Crumbs(IReadOnlyList<LinkView> links) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(
            [.. links.Prepend(new LinkView(publication.Title, "/")).Select((link, at) => new JsonObject
            {
                ["@type"] = "ListItem",
                ["position"] = at + 1,
                ["name"] = link.Name,
                ["item"] = Absolute(link.Address),
            })]),
    };

    private static JsonObject Picture(string url, int? width, int? height)
    {
        var picture = new JsonObject { ["@type"] = "ImageObject", ["url"] = url };
        if (width is not null && height is not null)
            (picture["width"], picture["height"]) = (width, height);
        return picture;
    }

    private static JsonObject Correction(CorrectionView correction) => new()
    {
        ["@type"] = "CorrectionComment",
        ["text"] = correction.Text,
        ["datePublished"] = correction.Date.Machine,
    };

    private string Absolute(string address) => publication.Absolute(address).AbsoluteUri;
}
