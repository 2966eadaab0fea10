using Model;

namespace Manuscripts.Editions;

/// <summary>A body ready to publish, with what its form told.</summary>
internal sealed record ComposedBody
{
    public CommentaryKind Kind { get; init; }

    public required string BodyHtml { get; init; }

    /// <summary>As <see cref="Piece.IntroLength"/>.</summary>
    public int? IntroLength { get; init; }

    public required string BodyText { get; init; }

    public string? Dek { get; init; }

    public string? Series { get; init; }

    public ImageReference? FirstImage { get; init; }

    public IReadOnlyList<EditionSection> Sections { get; init; } = [];

    public IReadOnlyList<RelatedPiece> Related { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];
}
