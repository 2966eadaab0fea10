using System.Collections.Concurrent;
using Azure.Data.Tables;
using Model;
using Pipeline.Storage;
using Pipeline.Theme;

namespace Pipeline.Subscribers;

/// <summary>
/// The sentences that readers agree to, each kept under the digest of its words: so that a consent can be shown with the very text, though
/// that was changed since.
/// </summary>
public sealed class ConsentTexts(Stores stores, SiteViews site)
{
    private const string Partition = "!texts";
    private const string Column = "Text";
    private const int VersionLength = 12;

    private readonly ConcurrentDictionary<string, bool> _kept = new(StringComparer.Ordinal);
    private readonly TableStore _table = stores.Table(Tables.Subscribers);

    /// <summary>What somebody agrees to who subscribes to a list.</summary>
    public string For(NewsletterList list) => site.Text("consent", list.Name);

    /// <summary>Keeps the present text of a list.</summary>
    /// <returns>Its version.</returns>
    public async Task<string> KeepAsync(NewsletterList list, CancellationToken cancellation)
    {
        var text = For(list);
        var version = Digest.Hex(text, VersionLength);
        if (_kept.ContainsKey(version))
            return version;
        await _table.PutAsync(new TableEntity(Partition, version) { [Column] = text }, cancellation);
        _kept[version] = true;
        return version;
    }

    /// <summary>The words of a version; null if there is none.</summary>
    public async Task<string?> FindAsync(string version, CancellationToken cancellation) =>
        version.Length > 0 && await _table.FindAsync(Partition, version, cancellation) is { } row ? row.GetString(Column) : null;
}
