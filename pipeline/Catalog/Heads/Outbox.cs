using Azure;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage.Rows;

namespace Pipeline.Catalog.Heads;

/// <summary>
/// What is to be told to the outputs of a commentary's change. It shares the head's transaction, so no change is ever lost;
/// a later change before it was dispatched takes its places over.
/// </summary>
/// <param name="Revision">The head's revision it belongs to.</param>
/// <param name="Places">Every listing place that showed the piece or is to show it.</param>
/// <param name="Versions">Every version that was out, so that its pictures may have to go.</param>
/// <param name="Mail">Whether the newsletter has to look at it.</param>
public sealed record Outbox(CommentaryId Id, long Revision, IReadOnlyList<ListingPlace> Places, IReadOnlyList<string> Versions, bool Mail)
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
    private static readonly RowMap<Outbox> Map = new((nameof(Outbox.Id), row => CommentaryId.Parse(row.PartitionKey)));

    public static string Key(CommentaryId id) => $"{id}!outbox";

    public static TableEntity Write(Outbox outbox) => Map.Write(outbox, outbox.Id.ToString(), Key(outbox.Id));

    public static Outbox Read(TableEntity row) => Map.Read(row);
}
