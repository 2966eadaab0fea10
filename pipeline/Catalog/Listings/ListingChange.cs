using System.Globalization;
using System.Text;
using Azure.Data.Tables;
using Model;

namespace Pipeline.Catalog.Listings;

/// <summary>That a piece entered a listing's bucket, changed there, or left it.</summary>
/// <param name="Entry">Null if it left.</param>
public sealed record ListingChange(ListingKey Listing, string Bucket, string Id, long Revision, string Name, ListingEntry? Entry)
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

    public static TableEntity Write(ListingChange change) => new(Partition, change.RowKey)
    {
        ["Listing"] = change.Listing.ToString(),
        ["Bucket"] = change.Bucket,
        ["Id"] = change.Id,
        ["Revision"] = change.Revision,
        ["Name"] = change.Name,
        ["Entry"] = change.Entry is null ? "" : Encoding.UTF8.GetString(CanonicalJson.Write(change.Entry)),
    };

    public static ListingChange Read(TableEntity row) => new(
        ListingKey.Parse(row.GetString("Listing")),
        row.GetString("Bucket"),
        row.GetString("Id"),
        row.GetInt64("Revision") ?? 0,
        row.GetString("Name"),
        row.GetString("Entry") is { Length: > 0 } entry ? CanonicalJson.Read<ListingEntry>(Encoding.UTF8.GetBytes(entry)) : null);
}
