namespace Tests.Unit.Fields;

/// <summary>A value for a field that can be told from every other text, and how it may look where it shows.</summary>
/// <param name="Written">As an author writes it in front matter.</param>
/// <param name="Shown">Any of these is a sign of it.</param>
internal sealed record FieldValue(string Written, params string[] Shown)
{
    /// <summary>What <c>image</c> names.</summary>
    public const string Picture = "marker.png";

    /// <summary>Fields that take a value of a certain form; any other gets a text of its own.</summary>
    private static readonly Dictionary<string, FieldValue> Forms = new(StringComparer.Ordinal)
    {
        ["date"] = new("2026-01-17 14:00", "2026-01-17", "17 Jan 2026", "January 17, 2026"),
        ["publish_at"] = new("2026-04-19 14:00", "2026-04-19", "19 Apr 2026", "April 19, 2026"),
        ["outlet_url"] = new("https://marker.example/outlet-url", "https://marker.example/outlet-url"),
        ["slug"] = new("marker-slug", "marker-slug"),
        ["language"] = new("nb", "\"nb\""),
        ["image"] = new(Picture, "/media/"),
        ["kind"] = new("edition", "\"edition\"", "piece-edition"),
        ["status"] = new("draft"),
        ["newsletter"] = new("true"),
    };

    public static FieldValue Of(string field) => Forms.GetValueOrDefault(field) ?? new FieldValue($"Marker {field}", $"Marker {field}");
}
