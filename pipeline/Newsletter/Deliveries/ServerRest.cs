using Azure.Data.Tables;
using Pipeline.Storage;
using Pipeline.Storage.Rows;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Lets the mail server rest when it cannot be used, for all senders together: while it rests nobody tries, and then one at a time,
/// so that a wrong password is tried a few times an hour and not by every part of every mailing.
/// </summary>
public sealed class ServerRest(Stores stores, TimeProvider time)
{
    private const string Key = "server";
    private const int MaxTries = 20;

    /// <summary>How long one sender tries before another may.</summary>
    private static readonly TimeSpan Probe = TimeSpan.FromMinutes(1);

    /// <summary>How soon those who wait for that one look again.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromSeconds(5);

    private static readonly RowMap<ServerTrouble> Map = new();

    private readonly TableStore _table = stores.Table(Tables.Mailings);

    /// <summary>What is wrong with the server; null if nothing is known to be.</summary>
    public async Task<ServerTrouble?> FindAsync(CancellationToken cancellation) =>
        await _table.FindAsync(Key, Key, cancellation) is { } row ? Map.Read(row) : null;

    /// <summary>Asks whether to use the server.</summary>
    public async Task<ServerLeave> AskAsync(CancellationToken cancellation)
    {
        if (await _table.FindAsync(Key, Key, cancellation) is not { } row)
            return new ServerLeave(null, IsProbe: false);
        var (trouble, now) = (Map.Read(row), time.GetUtcNow());
        if (trouble.Until > now)
            return new ServerLeave(trouble.IsProbed && trouble.Until > now + Look ? now + Look : trouble.Until, IsProbe: false);
        var probed = await _table.TryReplaceAsync(Write(trouble with { Until = now + Probe, IsProbed = true }), row.ETag, cancellation);
        return new ServerLeave(probed ? null : now + Look, probed);
    }

    /// <summary>It could not be used. Of several who find so at once the first counts.</summary>
    /// <returns>When to try again.</returns>
    public async Task<DateTimeOffset> TroubledAsync(string reason, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var row = await _table.FindAsync(Key, Key, cancellation);
            var present = row is null ? null : Map.Read(row);
            if (present is { IsProbed: false } && present.Until > time.GetUtcNow())
                return present.Until;
            var setbacks = (present?.Setbacks ?? 0) + 1;
            var next = new ServerTrouble(
                time.GetUtcNow() + Backoff.AfterSetback(setbacks), setbacks, reason, present?.Since ?? time.GetUtcNow(), IsProbed: false);
            if (
                row is null
                    ? await _table.TryAddAsync(Write(next), cancellation)
                    : await _table.TryReplaceAsync(Write(next), row.ETag, cancellation)
            )
                return next.Until;
        }
        return time.GetUtcNow() + Probe;
    }

    /// <summary>It can be used again.</summary>
    public Task RecoveredAsync(CancellationToken cancellation) => _table.DeleteAsync(Key, Key, cancellation);

    private static TableEntity Write(ServerTrouble trouble) => Map.Write(trouble, Key, Key);
}

/// <summary>Why mails wait.</summary>
/// <param name="Until">When it is tried again.</param>
/// <param name="Setbacks">How often in a row it could not be used.</param>
/// <param name="Since">When it began.</param>
/// <param name="IsProbed">Whether somebody is trying it at the moment, until <paramref name="Until"/> at the longest.</param>
public sealed record ServerTrouble(DateTimeOffset Until, int Setbacks, string Reason, DateTimeOffset Since, bool IsProbed);

/// <summary>Whether the server may be used.</summary>
/// <param name="Wait">Until when to wait; null to go on.</param>
/// <param name="IsProbe">Whether this is the one try after a rest.</param>
public sealed record ServerLeave(DateTimeOffset? Wait, bool IsProbe);
