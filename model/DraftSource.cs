namespace Model;

/// <summary>Which upload a version was made from.</summary>
/// <param name="Draft">The blob's name in the drafts container.</param>
/// <param name="Etag">The blob's ETag at that time.</param>
/// <param name="Sha256">Of the blob's bytes, lower-case hex.</param>
/// <param name="Format">Such as markdown or docx.</param>
/// <param name="Normalizer">The version of the normalizing code.</param>
public sealed record DraftSource(string Draft, string Etag, string Sha256, string Format, string Normalizer);
