using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Model;

/// <summary>
/// The canonical document: one accepted version of a piece, immutable, stored as
/// <c>commentaries/{id}/{version}.json</c>. Unknown facts are null or empty, never invented.
/// </summary>
public sealed record Commentary : Piece
{
    [JsonConstructor]
    public Commentary()
    {
    }

    /// <summary>A piece as accepted: every fact that its draft says, and what the catalog gives it.</summary>
    [SetsRequiredMembers]
    public Commentary(Piece piece, CommentaryId id, string version, string slug, DateTimeOffset published, DraftSource source)
        : base(piece) => (Id, Version, Slug, Published, Source) = (id, version, slug, published, source);

    /// <summary>The identity, derived from the draft's path; see <see cref="CommentaryId"/>.</summary>
    public required CommentaryId Id { get; init; }

    /// <summary>Names this version: its sequence number, a hyphen, and eight hex digits of its content's hash.</summary>
    public required string Version { get; init; }

    /// <summary>The last part of the page's address, unique within its month.</summary>
    public required string Slug { get; init; }

    /// <summary>When the piece first appears; a date alone is midnight in the publication's time zone.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When a later version replaced a published one; null until then.</summary>
    public DateTimeOffset? Updated { get; init; }

    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    public required DraftSource Source { get; init; }

    /// <summary>What is known of its pictures; null for a piece without, and for one accepted before this was noted.</summary>
    public IReadOnlyList<Picture>? Pictures { get; init; }

    /// <summary>What is known of one of its pictures; null if nothing is.</summary>
    /// <param name="path">With its leading slash.</param>
    public Picture? PictureAt(string? path) => Pictures?.FirstOrDefault(picture => picture.Path == path);

    /// <summary>The picture to be shown above the text; null if there is none, or the text shows it anyway.</summary>
    public ImageReference? Lead() => Image is { } image && !BodyHtml.Contains(image.Path, StringComparison.Ordinal) ? image : null;
}
