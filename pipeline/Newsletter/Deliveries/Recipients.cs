using Model;
using Pipeline.Catalog;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>What is true right before a mail goes out.</summary>
/// <param name="IsPublished">Whether the piece is still out.</param>
/// <param name="Subscriber">Null if they may not be mailed any more.</param>
internal sealed record Standing(bool IsPublished, Subscriber? Subscriber);

/// <summary>Asks the truth about a piece and one of its recipients.</summary>
internal sealed class Recipients(ICatalog catalog, SubscriberList subscribers, Mailing mailing)
{
    public async Task<Standing> LookAsync(string key, CancellationToken cancellation)
    {
        var head = catalog.FindAsync(mailing.Id, cancellation);
        var subscriber = subscribers.FindAsync(mailing.List, key, cancellation);
        await Task.WhenAll(head, subscriber);
        return new Standing((await head)?.State.IsPublic() ?? false, (await subscriber) is { MayBeMailed: true } found ? found : null);
    }

    /// <summary>The mailbox does not exist: nothing more is sent to it.</summary>
    public Task SuppressAsync(string key, string reason, CancellationToken cancellation) =>
        subscribers.SuppressAsync(mailing.List, key, reason, cancellation);
}
