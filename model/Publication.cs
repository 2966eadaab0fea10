using System.Text.Json.Serialization;

namespace Model;

/// <summary>The site's own settings, from <c>site/publication.yml</c>.</summary>
public sealed record Publication
{
    public required string Title { get; init; }

    /// <summary>One sentence under the title.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where the site is reached, absolute, ending in a slash.</summary>
    public required Uri Address { get; init; }

    /// <summary>A BCP 47 language tag.</summary>
    public required string Language { get; init; }

    public required TimeZoneInfo TimeZone { get; init; }

    /// <summary>Who publishes it, for the footer and structured data.</summary>
    public string Publisher { get; init; } = "";

    /// <summary>Whoever publishes it, as machines and takers of its pieces are told: its own title where nobody is named.</summary>
    [JsonIgnore]
    public string PublisherName => Publisher.Length > 0 ? Publisher : Title;

    /// <summary>The page that says what others may do with the texts, absolute; null if there is none.</summary>
    public string? License { get; init; }

    /// <summary>The sender of newsletters and confirmations.</summary>
    public required string Email { get; init; }

    /// <summary>The postal address that bulk mail must carry by law (CAN-SPAM, 15 U.S.C. 7704(a)(5)).</summary>
    public string PostalAddress { get; init; } = "";

    public IReadOnlyList<SeriesSettings> Series { get; init; } = [];

    public IReadOnlyList<NewsletterList> Lists { get; init; } = [];

    /// <summary>An instant in the publication's own time.</summary>
    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, TimeZone);

    /// <summary>Midnight of a date in the publication's time zone.</summary>
    public DateTimeOffset Midnight(DateOnly date)
    {
        var local = date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified);
        return new DateTimeOffset(local, TimeZone.GetUtcOffset(local));
    }

    /// <summary>The absolute form of an address on the site.</summary>
    public Uri Absolute(string address) => new(Address, address.TrimStart('/'));

    /// <summary>The absolute form of a piece's address.</summary>
    public Uri Absolute(PieceAddress address) => Absolute(address.ToString());

    /// <summary>
    /// Whether a list's digest takes a series' commentaries: those of the series that name the list; all, if none does.
    /// </summary>
    public bool DigestTakes(NewsletterList list, string? series) =>
        Series.All(one => one.List != list.Id) || ListFor(series)?.Id == list.Id;

    /// <summary>The list that gets a series' editions, if any.</summary>
    public NewsletterList? ListFor(string? series) => series is null
        ? null
        : Lists.FirstOrDefault(list => Series.Any(s => s.List == list.Id && s.Slug == Slug.ForAddress(series)));
}

/// <summary>What the publication says of one of its series.</summary>
/// <param name="List">The id of the newsletter list that gets its editions.</param>
public sealed record SeriesSettings(string Name, string Slug, string? Description, string? List);

/// <summary>A newsletter that readers can subscribe to.</summary>
/// <param name="Id">Kebab-case; part of storage keys.</param>
/// <param name="Digest">When its commentaries go out together; null if they do not.</param>
public sealed record NewsletterList(string Id, string Name, string? Description, DigestSettings? Digest = null);
