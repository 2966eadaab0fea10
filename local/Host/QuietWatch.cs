using Azure.Storage.Queues;
using Local.Host.Functions;
using Local.Host.Queueing;

namespace Local.Host;

/// <summary>
/// Knows when nothing is left to do. It asks the storage account only when this process knows of no message, or has thought
/// so for a while in error, because another process took some.
/// </summary>
internal sealed class QuietWatch(QueueTraffic traffic, HostActivity activity)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan TrustFor = TimeSpan.FromSeconds(5);

    public async Task WaitAsync(IReadOnlyList<IListener> listeners, CancellationToken cancellation)
    {
        List<QueueClient> queues = [.. listeners.Select(listener => listener.Queue).OfType<QueueClient>()];
        int? before = null;
        var looked = Environment.TickCount64;
        while (true)
        {
            await Task.Delay(LookEvery, cancellation);
            if (activity.Running > 0 || Pending(listeners) > 0)
                before = null;
            else if (!traffic.KnowsOfMessages(queues.Select(queue => queue.Name)) || Environment.TickCount64 - looked > TrustFor.TotalMilliseconds)
            {
                var started = activity.Started;
                looked = Environment.TickCount64;
                var empty = await AreEmptyAsync(queues, cancellation) && activity.Running == 0 && Pending(listeners) == 0 && activity.Started == started;
                if (empty && before == started)
                    return;
                before = empty ? started : null;
            }
        }
    }

    private static int Pending(IEnumerable<IListener> listeners) => listeners.Sum(listener => listener.Pending);

    private static async Task<bool> AreEmptyAsync(IEnumerable<QueueClient> queues, CancellationToken cancellation)
    {
        foreach (var queue in queues)
            if ((await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount > 0)
                return false;
        return true;
    }
}
