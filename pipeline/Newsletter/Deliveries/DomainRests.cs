using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;
using Pipeline.Storage.Rows;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Lets recipients' domains rest that refuse one mail after the other, for all senders together: rows of the table <c>mailings</c>, in a
/// partition that no mailing can have.
/// </summary>
public sealed class DomainRests(Stores stores, IOptions<NewsletterOptions> options, TimeProvider time)
{
    private const string Partition = "resting:";
    private const int MaxTries = 20;

    private static readonly RowMap<DomainRest> Map = new((nameof(DomainRest.Domain), row => row.RowKey));

    private readonly TableStore _table = stores.Table(Tables.Mailings);

    /// <summary>The domains that refused last, by name. One storage call.</summary>
    public async Task<Dictionary<string, DomainRest>> AllAsync(CancellationToken cancellation)
    {
        var found = new Dictionary<string, DomainRest>(StringComparer.OrdinalIgnoreCase);
        await foreach (var row in _table.QueryAsync($"PartitionKey eq '{Partition}'", cancellation))
            found[row.RowKey] = Map.Read(row);
        return found;
    }

    /// <summary>
    /// A domain refuses. Of several who find so at once the first counts; each time the rest is twice as long, up to six hours.
    /// </summary>
    public async Task<DomainRest> RefusedAsync(string domain, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var row = await _table.FindAsync(Partition, domain, cancellation);
            var present = row is null ? null : Map.Read(row);
            if (present is not null && present.Until > time.GetUtcNow())
                return present;
            var next = Longer(domain, present);
            if (
                row is null
                    ? await _table.TryAddAsync(Write(next), cancellation)
                    : await _table.TryReplaceAsync(Write(next), row.ETag, cancellation)
            )
                return next;
        }
        return Longer(domain, null);
    }

    /// <summary>A domain took a mail again.</summary>
    public Task RecoveredAsync(string domain, CancellationToken cancellation) => _table.DeleteAsync(Partition, domain, cancellation);

    private DomainRest Longer(string domain, DomainRest? present)
    {
        var setbacks = (present?.Setbacks ?? 0) + 1;
        var now = time.GetUtcNow();
        return new DomainRest(
            domain, now + Backoff.AfterRefusal(options.Value.RetryAfter, setbacks), setbacks, present?.Since ?? now, now);
    }

    private static TableEntity Write(DomainRest rest) => Map.Write(rest, Partition, rest.Domain);
}

/// <summary>A domain that refused.</summary>
/// <param name="Until">When it is tried again.</param>
/// <param name="Setbacks">How often in a row it had to rest.</param>
/// <param name="Since">When it began to refuse.</param>
/// <param name="Refused">When it last did.</param>
public sealed record DomainRest(string Domain, DateTimeOffset Until, int Setbacks, DateTimeOffset Since, DateTimeOffset Refused);
