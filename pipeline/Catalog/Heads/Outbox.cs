using System.Text;
using Azure;
using Azure.Data.Tables;
using Model;

namespace Pipeline.Catalog.Heads;

/// <summary>
/// What is to be told to the outputs of a commentary's change. It shares the head's transaction, so no change is ever lost;
/// a later change before it was dispatched takes its places over.
/// </summary>
/// <param name="Revision">The head's revision it belongs to.</param>
/// <param name="Places">Every listing place that showed the piece or is to show it.</param>
/// <param name="Versions">Every version that was out, so that its pictures may have to go.</param>
/// <param name="Mail">Whether the newsletter has to look at it.</param>
public sealed record Outbox(string Id, long Revision, IReadOnlyList<ListingPlace> Places, IReadOnlyList<string> Versions, bool Mail)
{
    /// <summary>Guards the row; unset before it is stored.</summary>
    public ETag ETag { get; init; }

    /// <summary>This one and what an older one, not dispatched yet, still owed.</summary>
    public Outbox Absorb(Outbox? older) => older is null
        ? this
        : this with
        {
            Places = [.. Places.Concat(older.Places).DistinctBy(place => (place.Listing, place.Bucket))],
            Versions = [.. Versions.Union(older.Versions, StringComparer.Ordinal)],
            Mail = Mail || older.Mail,
        };
}

internal static class OutboxRow
{
    public static string Key(string id) => $"{id}!outbox";

    public static TableEntity Write(Outbox outbox) => new(outbox.Id, Key(outbox.Id))
    {
        ["Revision"] = outbox.Revision,
        ["Places"] = Encoding.UTF8.GetString(CanonicalJson.Write(outbox.Places)),
        ["Versions"] = Encoding.UTF8.GetString(CanonicalJson.Write(outbox.Versions)),
        ["Mail"] = outbox.Mail,
    };

    public static Outbox Read(TableEntity row) => new(
        row.PartitionKey,
        row.GetInt64("Revision") ?? 0,
        CanonicalJson.Read<List<ListingPlace>>(Encoding.UTF8.GetBytes(row.GetString("Places"))),
        row.GetString("Versions") is { } versions ? CanonicalJson.Read<List<string>>(Encoding.UTF8.GetBytes(versions)) : [],
        row.GetBoolean("Mail") ?? false)
    { ETag = row.ETag };
}
