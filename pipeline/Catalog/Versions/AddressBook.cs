using System.Globalization;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Versions;

/// <summary>Gives each commentary an address of its own. An address, once given, is never given to another.</summary>
public sealed class AddressBook(Stores stores)
{
    private const int MaxSuffix = 50;
    private const int OwnHashLength = 8;

    private readonly TableStore _table = stores.Table(Tables.Addresses);

    /// <summary>Claims <c>/{yyyy}/{mm}/{slug}/</c>, with a suffix if another piece has it. The same piece gets the same again.</summary>
    public async Task<PieceAddress> ClaimAsync(CommentaryId id, DateTimeOffset published, string slug, CancellationToken cancellation)
    {
        for (var suffix = 1; suffix <= MaxSuffix; suffix++)
        {
            var candidate = suffix == 1 ? slug : $"{slug}-{suffix.ToString(CultureInfo.InvariantCulture)}";
            if (await TryClaimAsync(id, published, candidate, cancellation))
                return PieceAddress.Of(published, candidate);
        }
        var own = $"{slug}-{Digest.Hex(id.ToString(), OwnHashLength)}";
        await TryClaimAsync(id, published, own, cancellation);
        return PieceAddress.Of(published, own);
    }

    private async Task<bool> TryClaimAsync(CommentaryId id, DateTimeOffset published, string slug, CancellationToken cancellation)
    {
        var month = published.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var key = $"{month}!{slug}";
        if (await _table.TryAddAsync(new TableEntity(month, key) { ["Id"] = id.ToString() }, cancellation))
            return true;
        return await _table.FindAsync(month, key, cancellation) is { } owner && owner.GetString("Id") == id.ToString();
    }
}
