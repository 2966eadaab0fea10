namespace Pipeline.Subscribers.Suppressions;

/// <summary>Who is never mailed, and the ways back.</summary>
public sealed class SuppressionList(SuppressionStore store, SubscriberList subscribers, KnownLists lists, TimeProvider time)
{
    /// <summary>
    /// Suppresses an address on every list. What stands stays: the reason that came first. The list's word comes first, so that no import
    /// comes between.
    /// </summary>
    public async Task SuppressAsync(EmailAddress address, string reason, CancellationToken cancellation)
    {
        await NoteAsync(address, reason, cancellation);
        foreach (var list in await lists.AllAsync(cancellation))
            await subscribers.SuppressAsync(list, address.Key, reason, cancellation);
    }

    /// <summary>Notes that an address is never mailed; its subscriptions stay as they are. The reason that came first stays.</summary>
    public async Task<Suppression> NoteAsync(EmailAddress address, string reason, CancellationToken cancellation)
    {
        if (await store.FindAsync(address, cancellation) is { } present)
            return present;
        var suppression = new Suppression(store.Names(address)[0], reason, time.GetUtcNow());
        await store.PutAsync(suppression, cancellation);
        return suppression;
    }

    /// <summary>
    /// An operator's way back: the address may be mailed again, and its subscriptions that the suppression ended go on. Those of a reader
    /// who complained do not: that reader must ask anew.
    /// </summary>
    /// <returns>How many subscriptions go on; null if the address was not suppressed.</returns>
    public async Task<int?> LiftAsync(EmailAddress address, CancellationToken cancellation)
    {
        var found = await store.FindAsync(address, cancellation);
        var ended = await EndedAsync(address, cancellation);
        if (found is null && ended.Count == 0)
            return null;
        var goOn = found?.Reason is Suppression.Complained ? [] : ended.Where(subscriber => subscriber.Reason != Suppression.Complained);
        var resumed = 0;
        foreach (var subscriber in goOn)
        {
            await subscribers.ResumeAsync(subscriber.List, subscriber.Key, cancellation);
            resumed++;
        }
        await store.RemoveAsync(address, cancellation);
        return resumed;
    }

    /// <summary>The reader's own way back: they asked anew, and confirmed by a mail that reached them.</summary>
    public Task<bool> ForgiveAsync(EmailAddress address, CancellationToken cancellation) => store.RemoveAsync(address, cancellation);

    private async Task<List<Subscriber>> EndedAsync(EmailAddress address, CancellationToken cancellation)
    {
        List<Subscriber> ended = [];
        foreach (var list in await lists.AllAsync(cancellation))
            if (await subscribers.FindAsync(list, address.Key, cancellation) is { State: SubscriberState.Suppressed } subscriber)
                ended.Add(subscriber);
        return ended;
    }
}
