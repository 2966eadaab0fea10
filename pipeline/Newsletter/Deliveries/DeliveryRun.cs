using Microsoft.Extensions.Logging;
using MimeKit;
using Pipeline.Mail;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Telemetry;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>One run over a leased shard: recipient by recipient, each marked right before the end of its mail is sent.</summary>
internal sealed class DeliveryRun(
    ShardLease lease, Letter letter, Recipients recipients, Postman postman, DeliveryStore deliveries, DomainTurns turns, Pace pace,
    NewsletterOptions options, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private const int PageSize = 100;
    private const int AskFor = 10;

    /// <summary>So many broken connections in a row mean the mail server, not the recipients.</summary>
    private const int MaxBrokenInARow = 3;

    /// <summary>So many refusals in a row, of whatever domains, mean the mail server.</summary>
    private const int MaxRefusalsInARow = 10;

    private readonly DateTimeOffset _until = time.GetUtcNow() + options.RunFor;
    private readonly Ledger _ledger = new(lease);
    private DateTimeOffset? _nextRetry;
    private DateTimeOffset _pausedUntil;
    private string _trouble = "";
    private int _granted;
    private int _broken;
    private int _refusals;

    /// <summary>Null if the mailing must stop: it was called off or held, or the piece is not out any more.</summary>
    public async Task<RunEnd?> SendAsync(CancellationToken cancellation)
    {
        try
        {
            var step = await PassAsync(withSlow: false, cancellation);
            if (step is Step.Go && turns.AnySlow)
                step = await PassAsync(withSlow: true, cancellation);
            return step switch
            {
                Step.Stop => null,
                Step.Setback => new RunEnd(time.GetUtcNow(), _trouble),
                Step.Pause => new RunEnd(_pausedUntil),
                _ => new RunEnd(_nextRetry ?? time.GetUtcNow()),
            };
        }
        finally
        {
            await _ledger.FlushAsync();
        }
    }

    public ValueTask DisposeAsync() => postman.DisposeAsync();

    /// <param name="withSlow">Whether slow domains have their turn.</param>
    private async Task<Step> PassAsync(bool withSlow, CancellationToken cancellation)
    {
        var after = "";
        while (lease.Shard.Counts.Pending > 0)
        {
            var page = await deliveries.InStateAsync(
                lease.Shard.Mailing, lease.Shard.Shard, DeliveryState.Pending, after, PageSize, cancellation);
            if (page.Count == 0)
                break;
            for (var index = 0; index < page.Count; index++)
            {
                if (await StepAsync(page, index, withSlow, cancellation) is var step and not Step.Go)
                    return step;
            }
            after = page[^1].Key;
        }
        return Step.Go;
    }

    private async Task<Step> StepAsync(IReadOnlyList<Delivery> page, int index, bool withSlow, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var delivery = page[index];
        if (delivery.NotBefore is { } notBefore && notBefore > time.GetUtcNow())
            return PutOff(notBefore);
        if (time.GetUtcNow() >= _until)
            return Pause(time.GetUtcNow());
        if (!await MayAsync(cancellation))
            return Step.Pause;
        var standing = await recipients.LookAsync(page, index, cancellation);
        if (!standing.IsPublished)
            return Step.Stop;
        if (standing.Subscriber is not { Address: { } address } subscriber)
        {
            await _ledger.OweAsync(delivery, Now(delivery, DeliveryState.Suppressed, Delivery.NotSubscribed));
            return Step.Go;
        }
        var domain = Domains.Of(address);
        if (turns.IsSlow(domain) && !withSlow)
            return Step.Go;
        if (turns.IsGivenUp(domain))
        {
            await _ledger.OweAsync(delivery, Now(delivery, DeliveryState.Failed, Delivery.DomainRefuses));
            Meters.Delivered(DeliveryState.Failed);
            return Step.Go;
        }
        if (await turns.WaitAsync(domain, cancellation) is { } until)
            return PutOff(until);
        try
        {
            var message = await letter.ToAsync(subscriber);
            await postman.ReadyAsync(cancellation);
            return await MailAsync(delivery, address, message);
        }
        catch (MailUnavailableException e)
        {
            MailingLog.Paused(log, e.Message);
            return Setback(e.Message);
        }
    }

    private async Task<bool> MayAsync(CancellationToken cancellation)
    {
        if (_granted > 0)
            return true;
        var grant = await pace.AskAsync(Math.Min(AskFor, lease.Shard.Counts.Pending), cancellation);
        _granted = grant.Mails;
        if (_granted == 0)
            Pause(grant.Next);
        return _granted > 0;
    }

    /// <summary>From here on nothing may interrupt: a mail handed over must be written down.</summary>
    private async Task<Step> MailAsync(Delivery delivery, string address, MimeMessage message)
    {
        var (marked, calledOff) = (delivery, false);
        var started = time.GetTimestamp();
        var answer = await postman.SendAsync(
            message,
            async () =>
            {
                var sending = await _ledger.MarkAsync(delivery, Now(delivery, DeliveryState.Sending));
                (marked, calledOff) = (sending ?? delivery, sending is null);
                return sending is not null;
            },
            CancellationToken.None
        );
        if (calledOff)
            return Step.Stop;
        _granted--;
        if (answer.Result is MailResult.SenderRefused)
            return await RefusedAsync(marked, answer);

        var outcome = await turns.NoteAsync(Domains.Of(address), answer, time.GetElapsedTime(started));
        var after = After(marked, outcome);
        await _ledger.OweAsync(marked, after);
        Meters.Delivered(after.State);
        if (outcome.Result is MailResult.NoSuchMailbox)
            await recipients.SuppressAsync(address, outcome.Reason ?? "", CancellationToken.None);
        return Next(outcome);
    }

    private Delivery After(Delivery from, MailOutcome outcome) =>
        outcome.Result switch
        {
            MailResult.Accepted => Now(from, DeliveryState.Sent),
            MailResult.Deferred or MailResult.NotSent when from.Tries + 1 < options.MaxTries => Now(
                from, DeliveryState.Pending, outcome.Reason) with
            {
                Tries = from.Tries + 1,
                NotBefore = time.GetUtcNow() + Backoff.AfterRefusal(options.RetryAfter, from.Tries + 1, from.Key),
            },
            MailResult.Unknown => Now(from, DeliveryState.Failed, Delivery.OutcomeUnknown),
            _ => Now(from, DeliveryState.Failed, outcome.Reason),
        };

    private Step Next(MailOutcome outcome)
    {
        _refusals = outcome.Result is MailResult.Deferred ? _refusals + 1 : 0;
        _broken = outcome.Result is MailResult.NotSent or MailResult.Unknown ? _broken + 1 : 0;
        if (outcome.Result is not MailResult.Accepted)
            MailingLog.NotTaken(log, lease.Shard.Mailing, outcome.Result, outcome.Reason);
        if (_broken >= MaxBrokenInARow)
            return Setback("The mail server hangs up during mails.");
        return _refusals >= MaxRefusalsInARow ? Setback($"The mail server refuses every mail for now: {outcome.Reason}.") : Step.Go;
    }

    private async Task<Step> RefusedAsync(Delivery delivery, MailOutcome outcome)
    {
        if (delivery.State is DeliveryState.Sending)
            await _ledger.OweAsync(delivery, Now(delivery, DeliveryState.Pending));
        MailingLog.NotTaken(log, lease.Shard.Mailing, outcome.Result, outcome.Reason);
        return Setback($"The mail server refuses the sender: {outcome.Reason}.");
    }

    private Step Setback(string trouble)
    {
        _trouble = trouble;
        return Step.Setback;
    }

    private Step Pause(DateTimeOffset until)
    {
        _pausedUntil = until;
        return Step.Pause;
    }

    private Step PutOff(DateTimeOffset until)
    {
        _nextRetry = _nextRetry is { } known && known < until ? known : until;
        return Step.Go;
    }

    private Delivery Now(Delivery delivery, DeliveryState state, string? reason = null) =>
        delivery with
        {
            State = state,
            Reason = reason,
            Changed = time.GetUtcNow(),
            NotBefore = null,
        };

    private enum Step
    {
        Go,
        Pause,
        Setback,
        Stop,
    }
}
