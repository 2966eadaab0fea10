using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json.Serialization;

namespace Model;

/// <summary>
/// The identity of a commentary: its draft's path without the extension. As a name in storage it is a slug of that path and
/// ten hex digits of its hash, so that it is safe anywhere and no two paths share it.
/// </summary>
[JsonConverter(typeof(TextConverter<CommentaryId>))]
public readonly record struct CommentaryId : IParsable<CommentaryId>, IComparable<CommentaryId>
{
    private const int SlugLength = 60;
    private const int HashLength = 10;

    private static readonly Guid FeedNamespace = NameGuid.Create(NameGuid.Url, "tag:publishing-pipeline,2026:commentary");

    private readonly string? _text;

    private CommentaryId(string text) => _text = text;

    /// <summary>The identifier of its feed items, a version 5 UUID (RFC 9562, section 5.5) that never changes.</summary>
    public Guid FeedId => NameGuid.Create(FeedNamespace, ToString());

    /// <summary>The identity of the piece that a draft holds, from the blob's name in the drafts container.</summary>
    public static CommentaryId FromDraft(string draft)
    {
        var path = WithoutExtension(draft).Normalize(NormalizationForm.FormC);
        var slug = Slug.From(path);
        return new($"{slug[..Math.Min(slug.Length, SlugLength)].TrimEnd('-')}-{Digest.Hex(path, HashLength)}");
    }

    /// <summary>
    /// The identity under which a draft is refused whose path without the extension belongs to another draft: that of its whole path.
    /// </summary>
    public static CommentaryId OfRefused(string draft) => FromDraft(draft + ".refused");

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text has not the form of an identity.</exception>
    public static CommentaryId Parse(string s) => TryParse(s, null, out var id)
        ? id
        : throw new FormatException($"'{s}' is no commentary's identity, such as 'a-title-0123456789'.");

    /// <summary>Reads a text from outside; false if it has not the form of an identity.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CommentaryId result)
    {
        var isId = s is { Length: > HashLength + 1 and <= SlugLength + HashLength + 1 }
            && s[^(HashLength + 1)] == '-'
            && s.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        result = isId ? new(s!) : default;
        return isId;
    }

    static CommentaryId IParsable<CommentaryId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    public int CompareTo(CommentaryId other) => string.CompareOrdinal(_text, other._text);

    /// <summary>Its name in storage, messages and addresses.</summary>
    public override string ToString() => _text ?? "";

    private static string WithoutExtension(string draft)
    {
        var name = draft[(draft.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot <= 0 ? draft : draft[..^(name.Length - dot)];
    }
}
