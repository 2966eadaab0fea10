using System.Text.Json.Serialization;

namespace Model;

/// <summary>What a listing shows of one commentary.</summary>
public sealed record ListingEntry
{
    public required CommentaryId Id { get; init; }

    public required string Version { get; init; }

    public required CommentaryKind Kind { get; init; }

    /// <summary>The page's address on the site, such as <c>/2026/11/a-title/</c>.</summary>
    public required PieceAddress Address { get; init; }

    public required string Title { get; init; }

    public string? Dek { get; init; }

    public string? Series { get; init; }

    public IReadOnlyList<Author> Authors { get; init; } = [];

    public required DateTimeOffset Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    public ImageReference? Image { get; init; }

    /// <summary>What is known of <see cref="Image"/>; null if nothing is.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Picture? Picture { get; init; }

    /// <summary>What a listing shows of an accepted version.</summary>
    /// <param name="address">Its page's address on the site.</param>
    public static ListingEntry Of(Commentary commentary, PieceAddress address) => new()
    {
        Id = commentary.Id,
        Version = commentary.Version,
        Kind = commentary.Kind,
        Address = address,
        Title = commentary.Title,
        Dek = commentary.Dek,
        Series = commentary.Series,
        Authors = commentary.Authors,
        Published = commentary.Published,
        Updated = commentary.Updated,
        Image = commentary.Image,
        Picture = commentary.PictureAt(commentary.Image?.Path),
    };

    /// <summary>The newest first; the identity decides between two of one instant, so that the order never wavers.</summary>
    public static IComparer<ListingEntry> NewestFirst { get; } = Comparer<ListingEntry>.Create((a, b) =>
        b.Published.UtcTicks.CompareTo(a.Published.UtcTicks) is var byTime and not 0
            ? byTime
            : a.Id.CompareTo(b.Id));
}
