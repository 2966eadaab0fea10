using Azure.Storage.Queues;
using Local.Host.Functions;

namespace Local.Host;

/// <summary>Knows from outside when nothing is left to do: no message in any queue, visible or not, and no function running.</summary>
public sealed class QuietWatch(HostActivity activity, IReadOnlyList<QueueClient> queues)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(100);

    /// <summary>Waits for two such looks with nothing started between them.</summary>
    /// <param name="mayEnd">Whether all work there is has come to the queues.</param>
    public async Task WaitAsync(Func<bool> mayEnd, CancellationToken cancellation)
    {
        for (int? before = null; ; await Task.Delay(LookEvery, cancellation))
        {
            var started = activity.Started;
            var quiet =
                mayEnd()
                && activity.Running == 0
                && await AreEmptyAsync(cancellation)
                && activity.Running == 0
                && activity.Started == started;
            if (quiet && before == started)
                return;
            before = quiet ? started : null;
        }
    }

    private async Task<bool> AreEmptyAsync(CancellationToken cancellation)
    {
        foreach (var queue in queues)
            if ((await queue.GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount > 0)
                return false;
        return true;
    }
}
