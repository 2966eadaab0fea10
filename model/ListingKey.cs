using System.Text.Json.Serialization;

namespace Model;

/// <summary>Which set of commentaries a listing shows.</summary>
public enum ListingKind
{
    /// <summary>All of them; its months are the archive.</summary>
    Home,
    Series,
    Topic,
    Author,
}

/// <summary>Names a listing.</summary>
/// <param name="Kind">What it collects by.</param>
/// <param name="Slug">The series', topic's or author's slug; empty for home.</param>
[JsonConverter(typeof(ListingKeyConverter))]
public readonly record struct ListingKey(ListingKind Kind, string Slug)
{
    public static readonly ListingKey Home = new(ListingKind.Home, "");

    /// <summary>Its address on the site: <c>/</c>, <c>/series/{s}/</c>, <c>/topics/{t}/</c> or <c>/authors/{a}/</c>.</summary>
    public string Address => Kind is ListingKind.Home ? "/" : $"/{Folder(Kind)}/{Slug}/";

    /// <summary>
    /// The page of one bucket: <c>/archive/{yyyy}/{mm}/</c> for home, <c>{address}{yyyy}/</c> for the others.
    /// </summary>
    public string BucketAddress(string bucket) =>
        Kind is ListingKind.Home ? $"/archive/{bucket[..4]}/{bucket[5..]}/" : $"{Address}{bucket}/";

    /// <summary>The bucket an instant falls in: a month <c>yyyy-MM</c> for home, a year <c>yyyy</c> for the others.</summary>
    public string BucketOf(DateTimeOffset published) =>
        published.ToString(Kind is ListingKind.Home ? "yyyy-MM" : "yyyy", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Its name in storage and messages, such as <c>home</c> or <c>series/sharper</c>.</summary>
    public override string ToString() => Kind is ListingKind.Home ? "home" : $"{Folder(Kind)}/{Slug}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text names no listing.</exception>
    public static ListingKey Parse(string text)
    {
        if (text == "home")
            return Home;
        var parts = text.Split('/');
        if (parts.Length == 2 && Model.Slug.IsSlug(parts[1]))
        {
            foreach (var kind in new[] { ListingKind.Series, ListingKind.Topic, ListingKind.Author })
                if (Folder(kind) == parts[0])
                    return new ListingKey(kind, parts[1]);
        }
        throw new FormatException($"'{text}' names no listing; expected home, series/…, topics/… or authors/….");
    }

    private static string Folder(ListingKind kind) => kind switch
    {
        ListingKind.Series => "series",
        ListingKind.Topic => "topics",
        ListingKind.Author => "authors",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This listing has no folder."),
    };
}
