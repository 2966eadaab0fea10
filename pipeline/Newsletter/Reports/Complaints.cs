using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Newsletter.Reports;

/// <summary>
/// Takes a complaint: the reader is never mailed again, and it counts against the lists that mailed them of late; against all of theirs, if
/// none did.
/// </summary>
public sealed class Complaints(
    SubscriberList subscribers, KnownLists lists, SuppressionList suppressing, SuppressionStore suppressions, ComplaintStore complaints,
    ComplaintBrake brake, MailingStore mailings, DeliveryStore deliveries, TimeProvider time)
{
    private static readonly TimeSpan OfLate = TimeSpan.FromDays(7);

    /// <returns>The lists that it counts against.</returns>
    public async Task<IReadOnlyList<string>> TakeAsync(EmailAddress address, CancellationToken cancellation)
    {
        List<string> theirs = [];
        foreach (var list in await lists.AllAsync(cancellation))
            if (await subscribers.FindAsync(list, address.Key, cancellation) is { State: not SubscriberState.Pending })
                theirs.Add(list);
        List<string> mailed = [];
        foreach (var list in theirs)
            if (await WasMailedAsync(list, address.Key, cancellation))
                mailed.Add(list);
        var blamed = mailed.Count > 0 ? mailed : theirs;
        foreach (var list in blamed)
            await complaints.PutAsync(list, suppressions.Names(address)[0], time.GetUtcNow(), cancellation);
        await suppressing.SuppressAsync(address, Suppression.Complained, cancellation);
        foreach (var list in blamed)
            await brake.CheckAsync(list, cancellation);
        return blamed;
    }

    private async Task<bool> WasMailedAsync(string list, string key, CancellationToken cancellation)
    {
        await foreach (var mailing in mailings.OfListAsync(list, time.GetUtcNow() - OfLate, cancellation))
            if (await deliveries.FindAsync(mailing.Id, key, cancellation) is { State: DeliveryState.Sent })
                return true;
        return false;
    }
}
