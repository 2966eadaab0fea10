namespace Manuscripts.Metadata;

/// <summary>The fields an author may set, and what each takes.</summary>
public static class FieldNames
{
    /// <summary>Fields that take one text.</summary>
    public static readonly IReadOnlySet<string> Single = new HashSet<string>(StringComparer.Ordinal)
    {
        "title", "dek", "date", "series", "outlet", "outlet_url", "slug", "language", "image", "kind",
        "publish_at", "status", "correction", "newsletter",
    };

    /// <summary>Fields that take one text or a list of texts.</summary>
    public static readonly IReadOnlySet<string> Lists = new HashSet<string>(StringComparer.Ordinal) { "authors", "topics" };

    /// <summary>Every field; docs/drafts.md says of each what it takes and where it shows.</summary>
    public static readonly IReadOnlyList<string> All = [.. Single, .. Lists];

    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["author"] = "authors",
        ["by"] = "authors",
        ["byline"] = "authors",
        ["topic"] = "topics",
        ["tags"] = "topics",
        ["keywords"] = "topics",
        ["subtitle"] = "dek",
        ["lang"] = "language",
        ["published"] = "date",
        ["publishat"] = "publish_at",
        ["outleturl"] = "outlet_url",
    };

    /// <summary>The field that a name as written means: without regard to case, hyphens as underscores, common other names allowed.</summary>
    public static string Canonical(string written)
    {
        var name = written.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');
        return Aliases.GetValueOrDefault(name, name);
    }

    public static bool IsKnown(string name) => Single.Contains(name) || Lists.Contains(name);
}
