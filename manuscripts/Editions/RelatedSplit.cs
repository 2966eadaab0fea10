using Model;

namespace Manuscripts.Editions;

/// <summary>A document parted from its recommendations.</summary>
/// <param name="Labels">The heading, and what else was left out with it.</param>
/// <param name="Bylines">The lines that became the pieces' authors.</param>
internal sealed record RelatedSplit(
    IReadOnlyList<EditionBlock> Kept, IReadOnlyList<RelatedPiece> Pieces, IReadOnlyList<string> Labels, IReadOnlyList<string> Bylines);
