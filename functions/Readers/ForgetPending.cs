using Microsoft.Azure.Functions.Worker;
using Pipeline.Subscribers;

namespace Functions.Readers;

/// <summary>Forgets, once a day, who asked for a subscription and never confirmed it.</summary>
public sealed class ForgetPending(PendingExpiry expiry)
{
    [Function(nameof(ForgetPending))]
    public Task RunAsync([TimerTrigger("20 17 3 * * *")] TimerInfo timer, CancellationToken cancellation) => expiry.RunAsync(cancellation);
}
