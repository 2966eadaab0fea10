using Pipeline.Desk.Mailings;
using Pipeline.Desk.Pages;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Newsletter.People;
using Pipeline.Subscribers;

namespace Pipeline.Desk.Readers;

/// <summary>What one reader asked for, and what went out to them: when, and why.</summary>
public sealed class ReaderHistory(PersonReader people, MailingStore mailings, MailingReader names, DeskPages pages)
{
    // Each costs two calls to be named.
    private const int MaxMailings = 50;

    public async Task<ReaderDeskView> ReadAsync(EmailAddress address, CancellationToken cancellation)
    {
        var person = await people.ReadAsync(address, cancellation);
        var newest = person.Mailings.OrderByDescending(one => one.Changed).Take(MaxMailings);
        return new ReaderDeskView(
            address.Value, null,
            person.Suppression is { } suppression ? $"{suppression.Reason}, since {pages.Instant(suppression.Since)}" : null,
            [.. person.Subscriptions.Select(Subscription)],
            await Task.WhenAll(newest.Select(one => CopyAsync(one, cancellation))),
            Math.Max(0, person.Mailings.Count - MaxMailings));
    }

    private SubscriptionView Subscription(PersonSubscription one) => new(
        one.List, one.State.ToString().ToLowerInvariant(),
        [
            .. Step("Asked for", one.Requested, one.Consent is { } consent ? $"from {consent.From}" : $"by {one.Source}"),
            .. Step("Confirmed", one.Confirmed, one.Consent?.GivenFrom is { } from ? $"from {from}" : ""),
            .. Step("Ended", one.Ended, one.Reason ?? ""),
        ],
        one.Text);

    private IEnumerable<string> Step(string what, DateTimeOffset? when, string how)
    {
        if (when is { } instant)
            yield return $"{what} {pages.Instant(instant)} {how}".TrimEnd();
    }

    private async Task<CopyView> CopyAsync(PersonMailing one, CancellationToken cancellation)
    {
        var mailing = await mailings.FindAsync(one.Mailing, cancellation);
        var (piece, title) = mailing is null ? (null, one.Mailing.ToString()) : await names.NameAsync(mailing, cancellation);
        return new CopyView(
            piece, title, one is { State: DeliveryState.Failed, Reason: Delivery.OutcomeUnknown } ? "unknown" : Word(one.State),
            Why(one, mailing), one.Changed is { } changed ? pages.Instant(changed) : "");
    }

    private static string Why(PersonMailing one, Mailing? mailing) => one switch
    {
        { Reason: { Length: > 0 } reason } => DeliveryReason.Say(reason),
        _ => mailing?.Kind switch
        {
            MailingKind.Correction => "Got the piece that this corrects.",
            { } => $"Subscribed to “{mailing.List}” when it was mailed.",
            null => "",
        },
    };

    private static string Word(DeliveryState state) => state.ToString().ToLowerInvariant();
}
