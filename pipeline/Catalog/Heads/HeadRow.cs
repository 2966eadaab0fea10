using Azure.Data.Tables;
using Model;
using Pipeline.Storage.Rows;

namespace Pipeline.Catalog.Heads;

/// <summary>
/// A head as a table row. Row keys repeat the id: the emulator indexes row keys across partitions, and a key that all
/// commentaries share would make every read as slow as the archive is long.
/// </summary>
internal static class HeadRow
{
    private const int MaxTitle = 1000;

    private static readonly RowMap<Head> Map = new((nameof(Head.Id), row => CommentaryId.Parse(row.PartitionKey)));

    public static string Key(CommentaryId id) => Key(id.ToString());

    /// <summary>Whether a row of the table is a head; one is told by its keys, however little of it can be read.</summary>
    public static bool Is(TableEntity row) => row.RowKey == Key(row.PartitionKey);

    public static TableEntity Write(Head head) => Map.Write(head with { Title = Cut(head.Title) }, head.Id.ToString(), Key(head.Id));

    public static Head Read(TableEntity row) => Map.Read(row);

    private static string Key(string id) => $"{id}!head";

    private static string Cut(string title) => title.Length <= MaxTitle ? title : title[..MaxTitle];
}
