using Azure.Storage.Queues;

namespace Local.Host;

/// <summary>Waits for a trigger and runs its function.</summary>
internal interface IListener
{
    /// <summary>Begins to listen; returns once it does.</summary>
    Task StartAsync(CancellationToken cancellation);

    /// <summary>Takes nothing new and waits for what runs; what still runs when <paramref name="deadline"/> fires is cancelled and left to a later start.</summary>
    Task StopAsync(CancellationToken deadline);

    /// <summary>Work it holds that no queue knows of.</summary>
    int Pending => 0;

    /// <summary>The queue it listens to; null if to none.</summary>
    QueueClient? Queue => null;
}
