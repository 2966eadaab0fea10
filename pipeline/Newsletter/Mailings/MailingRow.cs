using Azure.Data.Tables;
using Model;
using Pipeline.Storage.Rows;

namespace Pipeline.Newsletter.Mailings;

/// <summary>A mailing in the table <c>mailings</c>, in a partition of its own. Why its row repeats the id: docs/decisions/0003.</summary>
internal static class MailingRow
{
    private static readonly RowMap<Mailing> Map = new((nameof(Mailing.Id), row => CommentaryId.Parse(row.PartitionKey)));

    public static string Key(CommentaryId id) => $"{id}!mailing";

    public static TableEntity Write(Mailing mailing) => Map.Write(mailing, mailing.Id.ToString(), Key(mailing.Id));

    public static Mailing Read(TableEntity row) => Map.Read(row);
}
