using Local.EventGrid;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline;
using Pipeline.Storage;

namespace Local.Commands;

/// <summary>The pipeline's services in this process, for what the commands show and prepare; the work is the worker's.</summary>
internal sealed class LocalPipeline : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    /// <exception cref="OptionsValidationException">A setting of the pipeline is missing or wrong.</exception>
    public LocalPipeline(IConfiguration settings, TimeProvider time)
    {
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(time)
            .AddSingleton(settings)
            .AddPipeline(settings)
            .BuildServiceProvider();
        _services.GetService<IStartupValidator>()?.Validate();
    }

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>Makes the containers, queues and tables that are missing.</summary>
    public Task CreateStorageAsync(CancellationToken cancellation) => Get<Stores>().CreateMissingAsync(cancellation);

    /// <summary>Announces what is uploaded to an emulator by anybody.</summary>
    public SystemTopic Announce(Emulators.AzuriteProcess azurite, string root)
    {
        var clients = Get<StorageClients>();
        return new SystemTopic(
            azurite, clients.Blobs, clients.Queues.GetQueueClient(Queues.DraftEvents), EventSubscription.Read(root), Get<TimeProvider>());
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
