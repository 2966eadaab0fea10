namespace Manuscripts.Metadata;

/// <summary>The fields an author may set, what each takes, and what other programs call them.</summary>
public static class FieldNames
{
    /// <summary>Fields that take one text.</summary>
    public static readonly IReadOnlySet<string> Single = new HashSet<string>(StringComparer.Ordinal)
    {
        "title", "dek", "date", "series", "outlet", "outlet_url", "slug", "language", "image", "kind", "publish_at", "status", "newsletter",
    };

    /// <summary>Fields of other programs that are understood for what they say of ours; each takes one text.</summary>
    private static readonly HashSet<string> Understood = new(StringComparer.Ordinal)
    {
        "draft", "published", "private", "embargo", "updated", "created", "description", "excerpt", "permalink", "image_alt",
        "image_credit",
    };

    /// <summary>Fields that take one text or a list of texts.</summary>
    public static readonly IReadOnlySet<string> Lists = new HashSet<string>(StringComparer.Ordinal) { "authors", "topics", "correction" };

    /// <summary>Every field; docs/drafts.md says of each what it takes and where it shows.</summary>
    public static readonly IReadOnlyList<string> All = [.. Single, .. Lists];

    /// <summary>Other names that are as good as ours: two of them in one draft are a mistake.</summary>
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal)
    {
        ["author"] = "authors",
        ["by"] = "authors",
        ["byline"] = "authors",
        ["topic"] = "topics",
        ["subtitle"] = "dek",
        ["lang"] = "language",
        ["publishat"] = "publish_at",
        ["outleturl"] = "outlet_url",
        ["corrections"] = "correction",
    };

    /// <summary>Names that other programs give; several of them may say the same, and the first one counts.</summary>
    private static readonly Dictionary<string, string> Foreign = ByName(
        ("title", "headline hed"),
        ("dek", "standfirst deck subhead subheading subheadline strapline tagline"),
        ("description", "meta_description seo_description og_description summary abstract teaser blurb"),
        ("excerpt", "custom_excerpt"),
        ("authors", "writer writers contributors written_by"),
        ("topics", "tags tag keywords categories category subjects"),
        ("date", "published_at date_published datepublished pubdate pub_date published_on dated"),
        ("created", "created_at date_created datecreated"),
        (
            "updated",
            "lastmod last_modified last_modified_at lastmodified modified modified_at date_modified datemodified updated_at last_updated "
            + "lastupdated"
        ),
        ("publish_at", "publishdate publish_date publish_on publish publish_after go_live scheduled scheduled_at scheduled_for schedule"),
        (
            "embargo",
            "embargoed embargo_until embargoed_until embargo_date embargo_lifts embargountil hold_until not_before do_not_publish_before "
            + "release_at release_date releasedate"
        ),
        ("published", "public"),
        ("private", "visibility hidden unlisted unpublished"),
        ("status", "post_status state stage"),
        ("outlet", "publication originally_published_in first_published_in"),
        ("outlet_url", "canonical_url canonicalurl canonical original_url source_url external_url"),
        ("language", "locale"),
        ("permalink", "url"),
        (
            "image",
            "cover cover_image coverimage featured_image feature_image featuredimage thumbnail hero hero_image banner header_image "
            + "og_image lead_image picture photo"
        ),
        ("image_alt", "feature_image_alt cover_alt cover_image_alt thumbnail_alt featured_image_alt alt"),
        ("image_credit", "feature_image_caption image_caption cover_caption cover_credit photo_credit featured_image_caption"));

    /// <summary>
    /// The field that a name as written means: without regard to case, hyphens as underscores, common other names allowed.
    /// </summary>
    public static string Canonical(string written)
    {
        var name = Plain(written);
        return Aliases.GetValueOrDefault(name) ?? Foreign.GetValueOrDefault(name, name);
    }

    /// <summary>Whether a name is one that only other programs give.</summary>
    public static bool IsForeign(string written) => Foreign.ContainsKey(Plain(written));

    public static bool IsKnown(string name) => Single.Contains(name) || Lists.Contains(name) || Understood.Contains(name);

    /// <summary>Whether all that is said under several names counts together.</summary>
    public static bool Gathers(string name) => name is "topics";

    private static string Plain(string written) => written.Trim().ToLowerInvariant().Replace('-', '_').Replace(' ', '_');

    private static Dictionary<string, string> ByName(params ReadOnlySpan<(string Field, string Names)> rows)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, names) in rows)
            foreach (var name in names.Split(' '))
                all.Add(name, field);
        return all;
    }
}
