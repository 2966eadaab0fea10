using Model;

namespace Manuscripts.Metadata;

/// <summary>All that is known of a piece besides its text.</summary>
/// <param name="Said">The piece as far as it is known; its text is empty yet.</param>
/// <param name="Kind">The kind the author asked for; null to tell it by the text's form.</param>
/// <param name="Image">The picture the author named, as written.</param>
/// <param name="ImageAlt">Its alternative text.</param>
/// <param name="ImageCredit">Whose it is.</param>
internal sealed record PieceMetadata(DraftContent Said, CommentaryKind? Kind, string? Image, string? ImageAlt, string? ImageCredit);
