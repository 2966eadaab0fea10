using Model;

namespace Manuscripts.Editions;

/// <summary>Recommended pieces, and what was left out and moved with them.</summary>
internal sealed record RelatedFound(
    IReadOnlyList<RelatedPiece> Pieces, IReadOnlyList<string> Labels, IReadOnlyList<string> Bylines);
