using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Extensions.Options;
using Pipeline.Storage;

namespace Pipeline.Subscribers;

/// <summary>
/// How many mails about subscriptions a mailbox gets, over all lists, and whatever stands after a plus sign in its address. A row for
/// each in the table <c>subscribers</c>, in partitions that no list can have.
/// </summary>
public sealed class MailboxLimit(Stores stores, IOptions<SubscribeOptions> options, TimeProvider time)
{
    private const string Owner = "!asked";
    private const string Asked = "Asked";
    private const int MaxTries = 20;

    private readonly TableStore _table = stores.Table(Tables.Subscribers);

    /// <summary>Counts a mail that is about to be sent. False if the mailbox had its share.</summary>
    public async Task<bool> TryTakeAsync(EmailAddress address, CancellationToken cancellation)
    {
        var taken = false;
        await ChangeAsync(address.Mailbox, recent =>
        {
            taken = recent.Count < options.Value.MailsPerAddress;
            return taken ? [.. recent, time.GetUtcNow().UtcTicks] : null;
        }, cancellation);
        return taken;
    }

    /// <summary>Takes the newest mail off again, because it was not sent.</summary>
    public Task GiveBackAsync(EmailAddress address, CancellationToken cancellation) =>
        ChangeAsync(address.Mailbox, recent => recent.Count > 0 ? recent[..^1] : null, cancellation);

    /// <summary>How many mails are counted.</summary>
    public async Task<int> CountAsync(EmailAddress address, CancellationToken cancellation) =>
        Read((await _table.FindAsync(Partition(address.Mailbox), address.Mailbox, cancellation))?.GetString(Asked)).Count();

    /// <summary>Removes what is counted. False if there was nothing.</summary>
    public async Task<bool> ForgetAsync(EmailAddress address, CancellationToken cancellation)
    {
        if (await _table.FindAsync(Partition(address.Mailbox), address.Mailbox, cancellation) is null)
            return false;
        await _table.DeleteAsync(Partition(address.Mailbox), address.Mailbox, cancellation);
        return true;
    }

    private static string Partition(string mailbox) => Shards.Partition(Owner, Shards.Of(mailbox));

    private async Task ChangeAsync(string mailbox, Func<List<long>, List<long>?> change, CancellationToken cancellation)
    {
        var partition = Partition(mailbox);
        for (var attempt = 0; attempt < MaxTries; attempt++)
        {
            var present = await _table.FindAsync(partition, mailbox, cancellation);
            var since = (time.GetUtcNow() - options.Value.AddressWindow).UtcTicks;
            if (change([.. Read(present?.GetString(Asked)).Where(at => at > since)]) is not { } next)
                return;
            var row = new TableEntity(partition, mailbox)
            {
                [Asked] = string.Join(' ', next.Select(at => at.ToString(CultureInfo.InvariantCulture))),
            };
            if (
                present is null
                    ? await _table.TryAddAsync(row, cancellation)
                    : await _table.TryReplaceAsync(row, present.ETag, cancellation)
            )
                return;
        }
        throw new IOException($"The count of a mailbox's mails changed {MaxTries} times while it was written.");
    }

    private static IEnumerable<long> Read(string? text) =>
        (text ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(at => long.Parse(at, CultureInfo.InvariantCulture));
}
