using System.Globalization;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage.Rows;

namespace Pipeline.Catalog.Listings;

/// <summary>That a piece entered a listing's bucket, changed there, or left it.</summary>
/// <param name="Entry">Null if it left.</param>
public sealed record ListingChange(ListingKey Listing, string Bucket, CommentaryId Id, long Revision, string Name, ListingEntry? Entry)
{
    /// <summary>Its row's partition.</summary>
    public string Partition { get; init; } = PartitionOf(Id);

    /// <summary>Its row's key: all changes of a listing stand together, in the order of their buckets.</summary>
    public string RowKey => $"{Prefix(Listing)}{Bucket}!{Id}!{Revision.ToString("D10", CultureInfo.InvariantCulture)}";

    /// <summary>One of sixteen, by the last digit of the piece's identity, which is one of a hash.</summary>
    public static string PartitionOf(CommentaryId id) => $"changes:{id.ToString()[^1..]}";

    public static string Prefix(ListingKey listing) => listing.ToString().Replace('/', ':') + "!";
}

/// <summary>
/// Changes that are not merged into their listing yet. The table is empty at rest: what stands in it is work to do, and all changes of a
/// piece share a partition so that one transaction tells all its listings at once.
/// </summary>
internal static class ChangeRow
{
    private static readonly RowMap<ListingChange> Map = new((nameof(ListingChange.Partition), row => row.PartitionKey));

    public static TableEntity Write(ListingChange change) => Map.Write(change, change.Partition, change.RowKey);

    public static ListingChange Read(TableEntity row) => Map.Read(row);
}
