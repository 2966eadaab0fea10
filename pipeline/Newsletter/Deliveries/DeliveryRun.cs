using Microsoft.Extensions.Logging;
using MimeKit;
using Pipeline.Mail;
using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Telemetry;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>One run over a leased shard: recipient by recipient, each marked right before its mail is handed over.</summary>
internal sealed class DeliveryRun(
    ShardLease lease, Letter letter, Recipients recipients, Postman postman, DeliveryStore deliveries, Pace pace,
    NewsletterOptions options, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private const int PageSize = 100;
    private const int AskFor = 10;

    /// <summary>So many refusals in a row mean the mail server, not the recipients.</summary>
    private const int MaxRefusalsInARow = 3;

    private readonly DateTimeOffset _until = time.GetUtcNow() + options.RunFor;
    private DateTimeOffset? _nextRetry;
    private DateTimeOffset _pausedUntil;
    private bool _anyTaken;
    private int _granted;
    private int _refusals;

    /// <summary>Null if the mailing must stop: it was called off, or the piece is not out any more.</summary>
    public async Task<RunEnd?> SendAsync(CancellationToken cancellation)
    {
        var after = "";
        while (lease.Shard.Counts.Pending > 0)
        {
            var page = await deliveries.InStateAsync(lease.Shard.Mailing, lease.Shard.Shard, DeliveryState.Pending, after, PageSize, cancellation);
            if (page.Count == 0)
                return new RunEnd(_nextRetry ?? time.GetUtcNow());
            foreach (var delivery in page)
            {
                var step = await StepAsync(delivery, cancellation);
                if (step is not Step.Go)
                    return step is Step.Stop ? null : End(step);
            }
            after = page[^1].Key;
        }
        return new RunEnd(time.GetUtcNow());
    }

    public ValueTask DisposeAsync() => postman.DisposeAsync();

    private RunEnd End(Step step)
    {
        if (step is Step.Pause)
            return new RunEnd(_pausedUntil);
        var setbacks = _anyTaken ? 1 : lease.Shard.Setbacks + 1;
        return new RunEnd(time.GetUtcNow() + Backoff.AfterSetback(setbacks), setbacks);
    }

    private async Task<Step> StepAsync(Delivery delivery, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (delivery.NotBefore > time.GetUtcNow())
        {
            _nextRetry = _nextRetry is { } known && known < delivery.NotBefore ? known : delivery.NotBefore;
            return Step.Go;
        }
        if (time.GetUtcNow() >= _until)
            return Pause(time.GetUtcNow());
        if (!await MayAsync(cancellation))
            return Step.Pause;
        return await ServeAsync(delivery, cancellation);
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

    private Step Pause(DateTimeOffset until)
    {
        _pausedUntil = until;
        return Step.Pause;
    }

    private async Task<Step> ServeAsync(Delivery delivery, CancellationToken cancellation)
    {
        var standing = await recipients.LookAsync(delivery.Key, cancellation);
        if (!standing.IsPublished)
            return Step.Stop;
        if (standing.Subscriber is not { } subscriber)
        {
            await lease.TryMoveAsync(delivery, Now(delivery, DeliveryState.Suppressed, "not-subscribed"), cancellation);
            return Step.Go;
        }
        try
        {
            var message = await letter.ToAsync(subscriber);
            await postman.ReadyAsync(cancellation);
            return await MailAsync(delivery, message);
        }
        catch (MailUnavailableException e)
        {
            MailingLog.Paused(log, e.Message);
            return Step.Setback;
        }
    }

    /// <summary>From here on nothing may interrupt: a mail handed over must be written down.</summary>
    private async Task<Step> MailAsync(Delivery delivery, MimeMessage message)
    {
        if (await lease.TryMoveAsync(delivery, Now(delivery, DeliveryState.Sending), CancellationToken.None) is not { } sending)
            return Step.Stop;
        _granted--;
        var outcome = await postman.SendAsync(message, CancellationToken.None);
        var after = After(sending, outcome);
        await lease.TryMoveAsync(sending, after, CancellationToken.None);
        Meters.Delivered(after.State);
        if (outcome.Result is MailResult.NoSuchMailbox)
            await recipients.SuppressAsync(delivery.Key, outcome.Reason ?? "", CancellationToken.None);
        return Next(outcome);
    }

    private Delivery After(Delivery sending, MailOutcome outcome) => outcome.Result switch
    {
        MailResult.Accepted => Now(sending, DeliveryState.Sent),
        MailResult.NotSent => Now(sending, DeliveryState.Pending),
        MailResult.Deferred when sending.Tries + 1 < options.MaxTries => Now(sending, DeliveryState.Pending, outcome.Reason) with
        {
            Tries = sending.Tries + 1,
            NotBefore = time.GetUtcNow() + Backoff.AfterRefusal(options.RetryAfter, sending.Tries + 1),
        },
        MailResult.Unknown => Now(sending, DeliveryState.Failed, Delivery.OutcomeUnknown),
        _ => Now(sending, DeliveryState.Failed, outcome.Reason),
    };

    private Step Next(MailOutcome outcome)
    {
        _refusals = outcome.Result is MailResult.Deferred ? _refusals + 1 : 0;
        _anyTaken |= outcome.Result is MailResult.Accepted;
        if (outcome.Result is MailResult.Deferred or MailResult.NotSent or MailResult.Refused)
            MailingLog.NotTaken(log, lease.Shard.Mailing, outcome.Result, outcome.Reason);
        return outcome.Result is MailResult.NotSent || _refusals >= MaxRefusalsInARow ? Step.Setback : Step.Go;
    }

    private Delivery Now(Delivery delivery, DeliveryState state, string? reason = null) =>
        delivery with { State = state, Reason = reason, Changed = time.GetUtcNow(), NotBefore = null };

    private enum Step
    {
        Go,
        Pause,
        Setback,
        Stop,
    }
}
