using Model;

namespace Manuscripts.Metadata;

/// <summary>All that is known of a piece besides its text.</summary>
internal sealed record PieceMetadata
{
    public required string Title { get; init; }

    public string? Dek { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? PublishAt { get; init; }

    public CommentaryKind? Kind { get; init; }

    public RequestedStatus Status { get; init; }

    public bool? Newsletter { get; init; }

    public string? Slug { get; init; }

    public string? Language { get; init; }

    public string? Series { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public Outlet? Outlet { get; init; }

    public string? Image { get; init; }

    /// <summary>The alternative text of <see cref="Image"/>.</summary>
    public string? ImageAlt { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>A correction to date by its upload.</summary>
    public string? Correction { get; init; }

    /// <summary>Corrections that the draft dates itself.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];
}
