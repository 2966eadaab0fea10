using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Newsletter.People;

/// <summary>Finds every row of one address, in all tables.</summary>
public sealed class PersonReader(
    SubscriberList subscribers, KnownLists lists, ConsentTexts texts, SuppressionStore suppressions, MailboxLimit asked,
    MailingStore mailings, DeliveryStore deliveries)
{
    private const int AtOnce = 16;

    public async Task<Person> ReadAsync(EmailAddress address, CancellationToken cancellation) => new(
        address.Key,
        await SubscriptionsAsync(address, cancellation),
        [.. (await DeliveriesAsync(address, cancellation))
            .Select(one => new PersonMailing(one.Mailing, one.State, one.Reason, one.Changed))
            .OrderBy(one => one.Mailing)],
        await suppressions.FindAsync(address, cancellation),
        await asked.CountAsync(address, cancellation));

    /// <summary>Their copies of all mailings there ever were: one look each, some at once.</summary>
    internal async Task<IReadOnlyList<Delivery>> DeliveriesAsync(EmailAddress address, CancellationToken cancellation)
    {
        var found = new System.Collections.Concurrent.ConcurrentBag<Delivery>();
        await Parallel.ForEachAsync(
            mailings.IdsAsync(cancellation),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (id, token) =>
            {
                if (await deliveries.FindAsync(id, address.Key, token) is { } delivery)
                    found.Add(delivery);
            }
        );
        return [.. found];
    }

    private async Task<List<PersonSubscription>> SubscriptionsAsync(EmailAddress address, CancellationToken cancellation)
    {
        List<PersonSubscription> found = [];
        foreach (var list in await lists.AllAsync(cancellation))
            if (await subscribers.FindAsync(list, address.Key, cancellation) is { } one)
                found.Add(new PersonSubscription(
                    one.List, one.State, one.Address, one.Source, one.Requested, one.Confirmed, one.Ended, one.Reason, one.Consent,
                    one.Consent is { } consent ? await texts.FindAsync(consent.Text, cancellation) : null));
        return found;
    }
}
