using Local.Host.Blobs;
using Local.Host.Functions;
using Local.Host.Http;
using Local.Host.Queueing;
using Local.Host.Settings;
using Local.Host.Timers;
using Microsoft.AspNetCore.Builder;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>Gives every function its listener or its route.</summary>
internal sealed class FunctionWiring(IConfiguration configuration, HostStorage storage, QueueTraffic traffic, BlobUploads uploads,
    FunctionInvoker invoker, TimeProvider time, ILogger<LocalHost> logger)
{
    private const string HostsContainer = "azure-webjobs-hosts";
    private const string PoisonBlobs = "webjobs-blobtrigger-poison";

    /// <exception cref="SettingException">A function's trigger is wrong.</exception>
    public IReadOnlyList<IListener> Wire(WebApplication app, LocalHostSettings settings, HostJson limits)
    {
        app.UseRouting();
        List<IListener> listeners = [];
        foreach (var function in FunctionDiscovery.Find(settings.Functions))
        {
            if (SettingNames.IsDisabled(configuration, function.Name))
                logger.SwitchedOff(function.Name);
            else if (function.Trigger is HttpTriggerAttribute)
                new HttpFunction(function, limits.RoutePrefix, invoker, settings.Key, logger).Map(app);
            else if (settings.BlobTriggers || function.Trigger is not BlobTriggerAttribute)
                listeners.Add(Listener(function, settings, limits));
        }
        return listeners;
    }

    private IListener Listener(FunctionMethod function, LocalHostSettings settings, HostJson limits)
    {
        var retries = Retries.Of(function);
        return function.Trigger switch
        {
            QueueTriggerAttribute queue => OnQueue(function, queue, settings, limits),
            BlobTriggerAttribute blob => OnBlob(function, blob, limits),
            TimerTriggerAttribute timer => new TimerListener(function, new Schedule(SettingNames.Resolve(configuration, timer.Schedule)),
                timer.RunOnStartup, retries, invoker, time, logger),
            _ => throw new SettingException($"The function '{function.Name}' has a trigger that the local host does not know."),
        };
    }

    private QueueListener OnQueue(FunctionMethod function, QueueTriggerAttribute trigger, LocalHostSettings settings, HostJson limits)
    {
        var name = SettingNames.Resolve(configuration, trigger.QueueName);
        var queues = storage.For(trigger.Connection).Queues;
        var worker = new QueueFunction(function, queues.GetQueueClient(name), queues.GetQueueClient($"{name}-poison"), limits, settings.MessageLease, invoker, logger);
        return new QueueListener(worker, limits, settings.MessageLease, traffic.Of(name), logger);
    }

    private BlobListener OnBlob(FunctionMethod function, BlobTriggerAttribute trigger, HostJson limits)
    {
        var pattern = new BlobPattern(SettingNames.Resolve(configuration, trigger.BlobPath));
        var account = storage.For(trigger.Connection);
        var worker = new BlobFunction(function, pattern, account.Blobs.GetBlobContainerClient(pattern.Container),
            account.Queues.GetQueueClient(PoisonBlobs), limits, invoker, logger);
        var hosts = storage.Own.Blobs.GetBlobContainerClient(HostsContainer);
        return new BlobListener(worker, new BlobReceipts(hosts, $"blobreceipts/{function.Name}.log"), uploads, limits.BlobParallelism, logger);
    }
}
