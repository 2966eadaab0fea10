namespace Model;

/// <summary>A piece that the draft recommends at its end ("More from …").</summary>
public sealed record RelatedPiece(string Title, string? Abstract, IReadOnlyList<string> Authors, string? Url);
