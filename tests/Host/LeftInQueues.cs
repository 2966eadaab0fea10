using Azure.Storage.Queues;

namespace Tests.Host;

/// <summary>What is left in the queues of an account, poison queues too.</summary>
internal static class LeftInQueues
{
    /// <summary>Such as <c>web 3, feeds 1</c>; empty if nothing is left.</summary>
    public static async Task<string> OfAsync(string account, CancellationToken cancellation)
    {
        var queues = new QueueServiceClient(account);
        List<string> left = [];
        await foreach (var queue in queues.GetQueuesAsync(cancellationToken: cancellation))
            if (
                (await queues.GetQueueClient(queue.Name).GetPropertiesAsync(cancellation)).Value.ApproximateMessagesCount
                is > 0
                    and var count
            )
                left.Add($"{queue.Name} {count}");
        return string.Join(", ", left);
    }
}
