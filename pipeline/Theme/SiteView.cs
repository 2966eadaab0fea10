namespace Pipeline.Theme;

/// <summary>What every page shows of the publication.</summary>
public sealed record SiteView
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string Language { get; init; }

    /// <summary><c>ltr</c> or <c>rtl</c>.</summary>
    public required string Direction { get; init; }

    public required string Publisher { get; init; }

    /// <summary>Addresses of the style sheet, the scripts and the icon.</summary>
    public required string Stylesheet { get; init; }

    public required string Script { get; init; }

    public required string SearchScript { get; init; }

    public required string Icon { get; init; }

    public required string TouchIcon { get; init; }

    /// <summary>The address of the site's own <c>extra.css</c>, which follows the style sheet; null if there is none.</summary>
    public string? ExtraStylesheet { get; init; }

    /// <summary>The language as Open Graph writes it, such as <c>en_US</c>; null where it names no country.</summary>
    public string? OpenGraphLocale { get; init; }

    /// <summary>The words of the pages around pieces; templates know them as <c>t</c>.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public IReadOnlyList<ListView> Lists { get; init; } = [];
}

/// <summary>What a page says of itself in its head.</summary>
public sealed record PageView
{
    /// <summary>As the browser's tab shows it.</summary>
    public required string Title { get; init; }

    public string? Description { get; init; }

    /// <summary>Absolute; null for pages that are no one's address.</summary>
    public string? Canonical { get; init; }

    /// <summary>Which part of the site: home, article, listing, archive, search, subscribe, message.</summary>
    public required string Kind { get; init; }

    /// <summary>True for pages that search engines shall leave alone.</summary>
    public bool Noindex { get; init; }

    /// <summary>The feeds it offers, its own first.</summary>
    public IReadOnlyList<FeedView> Feeds { get; init; } = [];

    /// <summary>Absolute address of a picture of 1200 × 630 pixels that stands for it where it is shared.</summary>
    public string? Image { get; init; }

    /// <summary>The account of an author in the Fediverse, such as <c>@ada@example.social</c>.</summary>
    public string? Fediverse { get; init; }

    /// <summary>JSON-LD, escaped for a script element.</summary>
    public string? StructuredData { get; init; }
}

/// <summary>A link with its text.</summary>
public sealed record LinkView(string Name, string Address);

/// <summary>An author, with what the site's folder says of them.</summary>
/// <param name="Address">Of their page.</param>
public sealed record AuthorView(string Name, string Address)
{
    /// <summary>What they are or do, in a few words.</summary>
    public string? Role { get; init; }

    /// <summary>The address of their portrait, a square.</summary>
    public string? Picture { get; init; }

    /// <summary>Their biography, clean HTML.</summary>
    public string? BiographyHtml { get; init; }

    /// <summary>Where else they are found.</summary>
    public IReadOnlyList<LinkView> Links { get; init; } = [];

    /// <summary>Their account in the Fediverse, such as <c>@ada@example.social</c>.</summary>
    public string? Fediverse { get; init; }
}

/// <summary>A feed that a page offers.</summary>
public sealed record FeedView(string Title, string Type, string Address);

/// <summary>A day, for machines and for people.</summary>
/// <param name="Machine">RFC 3339.</param>
/// <param name="Day">In the publication's time zone and language, such as <c>March 31, 2021</c>.</param>
public sealed record DateView(string Machine, string Day);

/// <summary>A newsletter to choose.</summary>
public sealed record ListView(string Id, string Name, string? Description);
