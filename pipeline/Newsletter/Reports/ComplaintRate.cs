using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Reports;

/// <summary>How many of a list's mails were called spam, over thirty days.</summary>
public sealed class ComplaintRate(ComplaintStore complaints, MailingStore mailings, DeliveryStore deliveries, TimeProvider time)
{
    /// <summary>One person is no rate: small lists would stand still for each.</summary>
    private const int AtLeast = 2;

    private static readonly TimeSpan Window = TimeSpan.FromDays(30);

    /// <summary>Complaints by mails sent; zero below two complaints, which costs one call.</summary>
    public async Task<double> OfAsync(string list, CancellationToken cancellation)
    {
        var since = time.GetUtcNow() - Window;
        var count = await complaints.CountAsync(list, since, cancellation);
        if (count < AtLeast)
            return 0;
        var sent = 0;
        await foreach (var mailing in mailings.OfListAsync(list, since, cancellation))
            foreach (var number in mailing.Shards)
                sent += (await deliveries.FindShardAsync(mailing.Id, number, cancellation))?.Counts.Sent ?? 0;
        return (double)count / Math.Max(sent, 1);
    }
}
