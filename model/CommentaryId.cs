using System.Text;

namespace Model;

/// <summary>
/// The identity of a commentary: its draft's path without the extension. As a name in storage it is a slug of that path and
/// ten hex digits of its hash, so that it is safe anywhere and no two paths share it.
/// </summary>
public static class CommentaryId
{
    private const int SlugLength = 60;
    private const int HashLength = 10;

    private static readonly Guid FeedNamespace = NameGuid.Create(NameGuid.Url, "tag:publishing-pipeline,2026:commentary");

    /// <summary>The identity of the piece that a draft holds, from the blob's name in the drafts container.</summary>
    public static string FromDraft(string draft)
    {
        var path = WithoutExtension(draft).Normalize(NormalizationForm.FormC);
        var slug = Slug.From(path);
        return $"{slug[..Math.Min(slug.Length, SlugLength)].TrimEnd('-')}-{Digest.Hex(path, HashLength)}";
    }

    /// <summary>The identity under which a draft is refused whose path without the extension belongs to another draft: that of its whole path.</summary>
    public static string OfRefused(string draft) => FromDraft(draft + ".refused");

    /// <summary>The identifier of its feed items, a version 5 UUID (RFC 9562, section 5.5) that never changes.</summary>
    public static Guid FeedId(string id) => NameGuid.Create(FeedNamespace, id);

    /// <summary>Whether a text from outside has the form of an identity.</summary>
    public static bool IsId(string text) => text.Length <= SlugLength + HashLength + 1
        && text.Length > HashLength + 1 && text[^(HashLength + 1)] == '-'
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string WithoutExtension(string draft)
    {
        var name = draft[(draft.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? draft : draft[..^(name.Length - dot)];
    }
}
