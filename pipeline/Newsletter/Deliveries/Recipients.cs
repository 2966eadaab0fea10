using Pipeline.Newsletter.Letters;
using Pipeline.Newsletter.Mailings;
using Pipeline.Subscribers;
using Pipeline.Subscribers.Suppressions;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>What is true right before a mail goes out.</summary>
/// <param name="IsPublished">Whether all that the letter brings is still out.</param>
/// <param name="Subscriber">Null if they may not be mailed any more.</param>
internal sealed record Standing(bool IsPublished, Subscriber? Subscriber);

/// <summary>
/// Asks the truth about a piece and its recipients, some at a time. An answer serves for <see cref="Fresh"/>, so that who leaves is mailed
/// no more from two seconds later on.
/// </summary>
internal sealed class Recipients(
    MailingContents contents, SubscriberList subscribers, SuppressionList suppressions, Mailing mailing, string wasOut, TimeProvider time)
{
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);

    private const int Ahead = 50;

    private IReadOnlyDictionary<string, Subscriber> _found = new Dictionary<string, Subscriber>();
    private string _first = "";
    private string _last = "";
    private DateTimeOffset _at;
    private bool _isPublished;

    /// <param name="page">Deliveries of one shard in key order.</param>
    /// <param name="index">The one to look at; those after it are looked at with it.</param>
    public async Task<Standing> LookAsync(IReadOnlyList<Delivery> page, int index, CancellationToken cancellation)
    {
        var key = page[index].Key;
        if (time.GetUtcNow() >= _at + Fresh || string.CompareOrdinal(key, _first) < 0 || string.CompareOrdinal(key, _last) > 0)
            await ReadAsync(key, page[Math.Min(index + Ahead, page.Count) - 1].Key, cancellation);
        return new Standing(_isPublished, _found.GetValueOrDefault(key) is { MayBeMailed: true } found ? found : null);
    }

    /// <summary>The mailbox does not exist: nothing more is sent to it, by any list.</summary>
    public Task SuppressAsync(string address, string reason, CancellationToken cancellation) =>
        EmailAddress.TryParse(address, out var parsed)
            ? suppressions.SuppressAsync(parsed, $"{Suppression.Bounced} {reason}".TrimEnd(), cancellation)
            : Task.CompletedTask;

    private async Task ReadAsync(string first, string last, CancellationToken cancellation)
    {
        var asked = time.GetUtcNow();
        var isOut = contents.OutAsync(mailing, cancellation);
        var found = subscribers.BetweenAsync(mailing.List, first, last, cancellation);
        await Task.WhenAll(isOut, found);
        (_found, _first, _last, _at) = (await found, first, last, asked);
        _isPublished = wasOut.Length > 0 && await isOut == wasOut;
    }
}
