using System.Text;
using Azure.Data.Tables;
using Model;

namespace Pipeline.Catalog.Heads;

/// <summary>
/// A head as a table row. Row keys repeat the id: the emulator indexes row keys across partitions, and a key that all
/// commentaries share would make every read as slow as the archive is long.
/// </summary>
internal static class HeadRow
{
    private const int MaxTitle = 1000;

    public static string Key(string id) => $"{id}!head";

    public static TableEntity Write(Head head)
    {
        var row = new TableEntity(head.Id, Key(head.Id))
        {
            ["Draft"] = head.Draft,
            ["State"] = head.State.ToString(),
            ["Revision"] = head.Revision,
            ["Version"] = head.Version,
            ["Sequence"] = head.Sequence,
            ["Title"] = Cut(head.Title),
            ["Kind"] = head.Kind.ToString(),
            ["Series"] = head.Series,
            ["RequestedSlug"] = head.RequestedSlug,
            ["Address"] = head.Address,
            ["FormerAddresses"] = Json(head.FormerAddresses),
            ["WasOut"] = head.WasOut,
            ["Published"] = Instant(head.Published),
            ["Updated"] = Instant(head.Updated),
            ["PublishAt"] = Instant(head.PublishAt),
            ["Places"] = Json(head.Places),
            ["Newsletter"] = head.Newsletter,
            ["DraftEtag"] = head.DraftEtag,
            ["Submission"] = head.Submission is null ? null : Json(head.Submission),
        };
        foreach (var absent in row.Where(property => property.Value is null).Select(property => property.Key).ToList())
            row.Remove(absent);
        return row;
    }

    public static Head Read(TableEntity row) => new()
    {
        Id = row.PartitionKey,
        Draft = row.GetString("Draft"),
        State = Enum.Parse<LifecycleState>(row.GetString("State")),
        Revision = row.GetInt64("Revision") ?? 0,
        Version = row.GetString("Version"),
        Sequence = row.GetInt32("Sequence") ?? 0,
        Title = row.GetString("Title"),
        Kind = Enum.Parse<CommentaryKind>(row.GetString("Kind")),
        Series = row.GetString("Series"),
        RequestedSlug = row.GetString("RequestedSlug"),
        Address = row.GetString("Address"),
        FormerAddresses = Parse<List<string>>(row.GetString("FormerAddresses")),
        WasOut = row.GetBoolean("WasOut") ?? false,
        Published = Instant(row.GetString("Published")),
        Updated = Instant(row.GetString("Updated")),
        PublishAt = Instant(row.GetString("PublishAt")),
        Places = Parse<List<ListingPlace>>(row.GetString("Places")),
        Newsletter = row.GetBoolean("Newsletter"),
        DraftEtag = row.GetString("DraftEtag"),
        Submission = row.GetString("Submission") is { } submission ? Parse<Submission>(submission) : null,
        ETag = row.ETag,
    };

    // Texts, because a table's own instants lose the offset that an address's month depends on.
    private static string? Instant(DateTimeOffset? instant) => instant?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset? Instant(string? text) =>
        text is null ? null : DateTimeOffset.ParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture);

    private static string Json<T>(T value) => Encoding.UTF8.GetString(CanonicalJson.Write(value));

    private static T Parse<T>(string json) => CanonicalJson.Read<T>(Encoding.UTF8.GetBytes(json));

    private static string Cut(string title) => title.Length <= MaxTitle ? title : title[..MaxTitle];
}
