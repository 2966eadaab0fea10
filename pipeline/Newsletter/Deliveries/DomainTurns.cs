using Pipeline.Mail;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// Says within a run whether a recipient's domain may have a mail now: by its pace, and by how it fared, here and at the other senders.
/// </summary>
internal sealed class DomainTurns(
    Domains domains, DomainRests rests, Dictionary<string, DomainRest> resting, IReadOnlyDictionary<string, PaceRule> paces, Pace pace,
    Mailing mailing, NewsletterOptions options, TimeProvider time)
{
    /// <summary>One ask takes at most this part of a minute's mails, so that sixteen senders share them.</summary>
    private const int AskParts = 16;
    private const int MaxAsk = 10;

    private readonly Dictionary<string, DateTimeOffset> _waits = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, int> _granted = new(StringComparer.Ordinal);

    public bool AnySlow => domains.AnySlow;

    public bool IsSlow(string domain) => domains.IsSlow(domain);

    /// <summary>
    /// Whether it has refused this mailing for as long as a single reader's mail would be tried: what waits for it is not sent.
    /// </summary>
    public bool IsGivenUp(string domain)
    {
        if (!resting.TryGetValue(domain, out var rest) || rest.Until <= time.GetUtcNow() || rest.Refused < mailing.Created)
            return false;
        var began = rest.Since > mailing.Created ? rest.Since : mailing.Created;
        return time.GetUtcNow() - began >= Backoff.Sum(options.RetryAfter, options.MaxTries - 1);
    }

    /// <summary>Takes a turn. Null if the domain may have it; else when to ask again.</summary>
    public async Task<DateTimeOffset?> WaitAsync(string domain, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (resting.TryGetValue(domain, out var rest) && rest.Until > now)
            return rest.Until;
        if (_waits.TryGetValue(domain, out var until) && until > now)
            return until;
        return paces.TryGetValue(domain, out var rule) ? await PacedAsync(domain, rule, cancellation) : null;
    }

    /// <summary>Takes note of an answer, as <see cref="Domains.Note"/> does.</summary>
    public async Task<MailOutcome> NoteAsync(string domain, MailOutcome outcome, TimeSpan took)
    {
        var noted = domains.Note(domain, outcome, took);
        if (domains.Refuses(domain))
            resting[domain] = await rests.RefusedAsync(domain, CancellationToken.None);
        else if (outcome.Result is MailResult.Accepted && resting.Remove(domain))
            await rests.RecoveredAsync(domain, CancellationToken.None);
        return noted;
    }

    private async Task<DateTimeOffset?> PacedAsync(string domain, PaceRule rule, CancellationToken cancellation)
    {
        if (!_granted.TryGetValue(rule.Key, out var left) || left == 0)
        {
            var grant = await pace.AskAsync(rule, Math.Clamp(rule.PerMinute / AskParts, 1, MaxAsk), cancellation);
            if (grant.Mails == 0)
                return _waits[domain] = grant.Next;
            left = grant.Mails;
        }
        _granted[rule.Key] = left - 1;
        return null;
    }
}
