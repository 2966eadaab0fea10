using Model;

namespace Pipeline.Intake;

/// <summary>A draft as it was uploaded, and what intake made of it.</summary>
/// <param name="Received">When this run saw it, in the publication's time, to the second.</param>
public sealed record Upload(string Draft, string Etag, string Sha256, string Normalizer, NormalizedDraft Result, DateTimeOffset Received)
{
    /// <summary>The editor who says that it is the piece of its name; null for nobody.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The piece that it is an upload of.</summary>
    public CommentaryId Id { get; init; } = CommentaryId.FromDraft(Draft);
}
