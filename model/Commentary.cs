namespace Model;

/// <summary>
/// The canonical document: one accepted version of a piece, immutable, stored as
/// <c>commentaries/{id}/{version}.json</c>. Unknown facts are null or empty, never invented.
/// </summary>
public sealed record Commentary
{
    /// <summary>The identity, derived from the draft's path; see <see cref="CommentaryId"/>.</summary>
    public required string Id { get; init; }

    /// <summary>Names this version: its sequence number, a hyphen, and eight hex digits of its content's hash.</summary>
    public required string Version { get; init; }

    public required CommentaryKind Kind { get; init; }

    public required string Title { get; init; }

    /// <summary>The line under the title.</summary>
    public string? Dek { get; init; }

    /// <summary>The last part of the page's address, unique within its month.</summary>
    public required string Slug { get; init; }

    /// <summary>A BCP 47 language tag, such as <c>en</c>.</summary>
    public string? Language { get; init; }

    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>When the piece first appears; a date alone is midnight in the publication's time zone.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When a later version replaced a published one; null until then.</summary>
    public DateTimeOffset? Updated { get; init; }

    /// <summary>The display name of the series the piece belongs to.</summary>
    public string? Series { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public Outlet? Outlet { get; init; }

    public ImageReference? Image { get; init; }

    /// <summary>Clean, semantic HTML; headings start at h2. Safe to put on a page, in a feed and in a mail.</summary>
    public required string BodyHtml { get; init; }

    public required string BodyText { get; init; }

    public required int WordCount { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>An edition's sections; empty for a commentary.</summary>
    public IReadOnlyList<EditionSection> Sections { get; init; } = [];

    public IReadOnlyList<RelatedPiece> Related { get; init; } = [];

    public required DraftSource Source { get; init; }
}
