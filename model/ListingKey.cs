using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Model;

/// <summary>Names a listing.</summary>
/// <param name="Kind">What it collects by.</param>
/// <param name="Slug">The series', topic's or author's slug; empty for home.</param>
[JsonConverter(typeof(TextConverter<ListingKey>))]
public readonly record struct ListingKey(ListingKind Kind, string Slug) : IParsable<ListingKey>
{
    private const string HomeName = "home";

    public static readonly ListingKey Home = new(ListingKind.Home, "");

    /// <summary>The listing of a kind that a name leads to.</summary>
    public static ListingKey Named(ListingKind kind, string name) =>
        kind is ListingKind.Home ? Home : new(kind, Model.Slug.ForAddress(name));

    /// <summary>Its address on the site: <c>/</c>, or such as <c>/series/{s}/</c>.</summary>
    public string Address => Kind is ListingKind.Home ? "/" : $"/{this}/";

    /// <summary>
    /// The page of one bucket: <c>/archive/{yyyy}/{mm}/</c> for home, <c>{address}{yyyy}/</c> for the others.
    /// </summary>
    public string BucketAddress(string bucket) =>
        Kind is ListingKind.Home ? $"/archive/{bucket[..4]}/{bucket[5..]}/" : $"{Address}{bucket}/";

    /// <summary>The bucket an instant falls in: a month <c>yyyy-MM</c> for home, a year <c>yyyy</c> for the others.</summary>
    public string BucketOf(DateTimeOffset published) =>
        published.ToString(Kind is ListingKind.Home ? "yyyy-MM" : "yyyy", CultureInfo.InvariantCulture);

    /// <summary>Its name in storage and messages, such as <c>home</c> or <c>series/sharper</c>.</summary>
    public override string ToString() => Kind is ListingKind.Home ? HomeName : $"{ListingForm.Of(Kind).Folder}/{Slug}";

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text names no listing.</exception>
    public static ListingKey Parse(string s) => TryParse(s, null, out var listing)
        ? listing
        : throw new FormatException(
            $"'{s}' names no listing; expected "
            + $"{string.Join(" or ", ListingForm.All.Select(form => form.Folder.Length == 0 ? HomeName : form.Folder + "/…"))}.");

    /// <summary>Reads what <see cref="ToString"/> wrote; false for any other text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ListingKey result)
    {
        result = Home;
        if (s == HomeName)
            return true;
        if (s?.Split('/') is not [{ Length: > 0 } folder, var slug] || !Model.Slug.IsSlug(slug))
            return false;
        if (ListingForm.All.FirstOrDefault(form => form.Folder == folder) is not { } named)
            return false;
        result = new ListingKey(named.Kind, slug);
        return true;
    }

    static ListingKey IParsable<ListingKey>.Parse(string s, IFormatProvider? provider) => Parse(s);
}
