using Local.Host.Functions;
using Local.Host.Queueing;
using Pipeline.Storage;

namespace Local.Host;

/// <summary>
/// Knows when nothing is left to do. It asks the storage account only when this process knows of no message, or has thought
/// so for a while in error, because another process took some.
/// </summary>
internal sealed class QuietWatch(StorageClients clients, QueueTraffic traffic, HostActivity activity)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TrustFor = TimeSpan.FromSeconds(5);

    /// <param name="pending">Work that the listeners hold and no queue knows of.</param>
    public async Task WaitAsync(Func<int> pending, CancellationToken cancellation)
    {
        int? before = null;
        var looked = Environment.TickCount64;
        while (true)
        {
            await Task.Delay(LookEvery, cancellation);
            if (activity.Running > 0 || pending() > 0)
                before = null;
            else if (!traffic.KnowsOfMessages(Queues.All) || Environment.TickCount64 - looked > TrustFor.TotalMilliseconds)
            {
                var started = activity.Started;
                looked = Environment.TickCount64;
                var empty = await AreEmptyAsync(cancellation) && activity.Running == 0 && pending() == 0 && activity.Started == started;
                if (empty && before == started)
                    return;
                before = empty ? started : null;
            }
        }
    }

    private async Task<bool> AreEmptyAsync(CancellationToken cancellation)
    {
        foreach (var queue in Queues.All)
            if ((await clients.Queues.GetQueueClient(queue).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount > 0)
                return false;
        return true;
    }
}
