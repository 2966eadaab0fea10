using System.Text.Json.Serialization;

namespace Model;

/// <summary>
/// What a piece is, as its draft says it (<see cref="DraftContent"/>) and as it was accepted (<see cref="Commentary"/>).
/// A fact stands here once; both have it, and accepting a draft hands all of them on.
/// </summary>
public abstract record Piece
{
    public required CommentaryKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The line under the title.</summary>
    public string? Dek { get; init; }

    /// <summary>A BCP 47 language tag, such as <c>en</c>.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>The display name of the series the piece belongs to.</summary>
    public string? Series { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public Outlet? Outlet { get; init; }

    public ImageReference? Image { get; init; }

    /// <summary>Clean, semantic HTML; headings start at h2. Safe to put on a page, in a feed and in a mail.</summary>
    public required string BodyHtml { get; init; }

    public required string BodyText { get; init; }

    public required int WordCount { get; init; }

    /// <summary>An edition's sections; empty for a commentary.</summary>
    public IReadOnlyList<EditionSection> Sections { get; init; } = [];

    /// <summary>
    /// How many characters of <see cref="BodyHtml"/> stand before an edition's sections, which the body repeats; null for a commentary,
    /// and for an edition accepted before this was noted.
    /// </summary>
    public int? IntroLength { get; init; }

    /// <summary>The body up to an edition's sections; the whole body of a commentary.</summary>
    [JsonIgnore]
    public string IntroHtml => Sections.Count == 0 ? BodyHtml : BodyHtml[..(IntroLength ?? FirstHeading())].TrimEnd();

    public IReadOnlyList<RelatedPiece> Related { get; init; } = [];

    private int FirstHeading() =>
        BodyHtml.IndexOf("<h2", StringComparison.Ordinal) is var section and >= 0 ? section : BodyHtml.Length;
}
