using System.Globalization;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage.Rows;

namespace Pipeline.Catalog.Listings;

/// <summary>That a piece entered a listing's bucket, changed there, or left it.</summary>
/// <param name="Entry">Null if it left.</param>
public sealed record ListingChange(ListingKey Listing, string Bucket, CommentaryId Id, long Revision, string Name, ListingEntry? Entry)
{
    /// <summary>Its row's key: all changes of a listing stand together, in the order of their buckets.</summary>
    public string RowKey => $"{Prefix(Listing)}{Bucket}!{Id}!{Revision.ToString("D10", CultureInfo.InvariantCulture)}";

    public static string Prefix(ListingKey listing) => listing.ToString().Replace('/', ':') + "!";
}

/// <summary>
/// Changes that are not merged into their listing yet. The table is empty at rest: what stands in it is work to do, and its
/// rows share one partition so that one transaction tells all listings of a piece at once.
/// </summary>
internal static class ChangeRow
{
    public const string Partition = "changes";

    private static readonly RowMap<ListingChange> Map = new();

    public static TableEntity Write(ListingChange change) => Map.Write(change, Partition, change.RowKey);

    public static ListingChange Read(TableEntity row) => Map.Read(row);
}
