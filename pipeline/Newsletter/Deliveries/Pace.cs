using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Holds limits of mails per minute and hour over all senders, as sliding windows: what was granted within the last hour
/// stands in one row a limit, which every sender changes under its ETag. What was granted within one second of the last two minutes, or
/// within one minute before, is one number that counts until its last instant leaves the window: so a row holds at most some 180 numbers.
/// </summary>
public sealed class Pace(Stores stores, IOptions<NewsletterOptions> options, TimeProvider time)
{
    private const string Partition = "pace";
    private const string Grants = "Grants";
    private const int MaxTries = 50;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly TableStore _table = stores.Table(Tables.Mailings);

    /// <summary>Asks for permission to send, to whomever.</summary>
    public Task<PaceGrant> AskAsync(int wanted, CancellationToken cancellation) =>
        AskAsync(PaceRule.All(options.Value), wanted, cancellation);

    /// <summary>Asks for permission to send what a rule limits.</summary>
    /// <param name="wanted">How many mails; a sender asks for few at a time, because what it does not use is lost.</param>
    public async Task<PaceGrant> AskAsync(PaceRule rule, int wanted, CancellationToken cancellation)
    {
        var limits = Limits(rule).ToList();
        if (limits.Count == 0)
            return new PaceGrant(wanted, time.GetUtcNow());
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var row = await _table.FindAsync(Partition, rule.Key, cancellation);
            var now = time.GetUtcNow();
            var granted = Read(row?.GetString(Grants)).Where(grant => grant.At > now - Hour).ToList();
            var free = limits.Min(limit => limit.Most - granted.Where(grant => grant.At > now - limit.Window).Sum(grant => grant.Mails));
            if (free <= 0)
                return new PaceGrant(0, limits.Max(limit => FreeAt(limit, granted, now)));
            var take = Math.Min(free, wanted);
            if (await TryWriteAsync(rule, row, Gathered([.. granted, new Granted(now, take)], now), cancellation))
                return new PaceGrant(take, now);
        }
        return new PaceGrant(0, time.GetUtcNow() + TimeSpan.FromSeconds(1));
    }

    private static IEnumerable<Limit> Limits(PaceRule rule)
    {
        if (rule.PerMinute > 0)
            yield return new Limit(Minute, rule.PerMinute);
        if (rule.PerHour > 0)
            yield return new Limit(Hour, rule.PerHour);
    }

    /// <summary>When a full window has room again: as its oldest grant leaves it.</summary>
    private static DateTimeOffset FreeAt(Limit limit, List<Granted> granted, DateTimeOffset now)
    {
        var inside = granted.Where(grant => grant.At > now - limit.Window).ToList();
        return inside.Sum(grant => grant.Mails) >= limit.Most ? inside[0].At + limit.Window : now;
    }

    private static List<Granted> Gathered(IEnumerable<Granted> granted, DateTimeOffset now) =>
        [.. granted.GroupBy(grant => Last(grant.At, grant.At > now - (2 * Minute) ? Second : Minute)).OrderBy(group => group.Key)
            .Select(group => new Granted(group.Key, group.Sum(grant => grant.Mails)))];

    /// <summary>The last instant of the second or minute that an instant is in.</summary>
    private static DateTimeOffset Last(DateTimeOffset at, TimeSpan span) => at.AddTicks(span.Ticks - 1 - (at.UtcTicks % span.Ticks));

    private async Task<bool> TryWriteAsync(
        PaceRule rule, TableEntity? present, List<Granted> granted, CancellationToken cancellation)
    {
        var row = new TableEntity(Partition, rule.Key)
        {
            [Grants] = string.Join(
                ' ', granted.Select(grant => string.Create(CultureInfo.InvariantCulture, $"{grant.At.UtcTicks}:{grant.Mails}"))),
        };
        return present is null
            ? await _table.TryAddAsync(row, cancellation)
            : await _table.TryReplaceAsync(row, present.ETag, cancellation);
    }

    private static IEnumerable<Granted> Read(string? text) =>
        (text ?? "")
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(grant => grant.Split(':'))
            .Select(parts => new Granted(
                new DateTimeOffset(long.Parse(parts[0], CultureInfo.InvariantCulture), TimeSpan.Zero),
                int.Parse(parts[1], CultureInfo.InvariantCulture)));

    private sealed record Limit(TimeSpan Window, int Most);

    private sealed record Granted(DateTimeOffset At, int Mails);
}

/// <summary>A permission to send.</summary>
/// <param name="Mails">How many; 0 for none before <paramref name="Next"/>.</param>
/// <param name="Next">When to ask again.</param>
public sealed record PaceGrant(int Mails, DateTimeOffset Next);
