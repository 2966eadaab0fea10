using Local.Host.Functions;
using Local.Settings;
using Microsoft.Azure.WebJobs;
using Microsoft.Azure.WebJobs.Host.Executors;
using Microsoft.Extensions.Azure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Local.Host.Triggers;

/// <summary>Builds Microsoft's trigger engine (the WebJobs SDK) for some functions.</summary>
internal static class EngineHost
{
    // Receipts of blobs are kept by it: it must not change.
    private const string HostId = "development";
    private const string Section = "AzureWebJobs:extensions";

    public static IHost Build(
        LocalHostSettings settings, IConfiguration host, IEnumerable<Function> functions, TriggerTargets targets, EngineFault fault,
        Func<CancellationToken, Task> workerReady) =>
        new HostBuilder()
            .UseEnvironment(Environments.Development)
            .ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(Values(settings, host)))
            .ConfigureWebJobs(jobs => jobs.AddAzureStorageQueues().AddAzureStorageBlobs())
            .ConfigureLogging(logging =>
            {
                // What functions say comes from the worker; the engine tells only of itself.
                logging.SetMinimumLevel(LogLevel.Error).AddFilter("Host", LogLevel.None).AddFilter("Function", LogLevel.None);
                settings.Logging?.Invoke(logging);
            })
            .ConfigureServices(services =>
                services
                    .AddSingleton<ITypeLocator>(new EmittedFunctions(functions))
                    .AddSingleton<IHostIdProvider, FixedHostId>()
                    .AddSingleton<Microsoft.Azure.WebJobs.Host.Timers.IWebJobsExceptionHandler>(fault)
                    .AddSingleton<IHostLifetime, QuietLifetime>()
                    .AddSingleton(targets)
                    .AddAzureClients(clients =>
                        clients.ConfigureDefaults(options =>
                            options.AddPolicy(
                                new MessageLease(settings.MessageLease, workerReady), Azure.Core.HttpPipelinePosition.PerCall)
                        )
                    )
            )
            .Build();

    // The engine reads host.json's sections under a name of its own.
    private static IEnumerable<KeyValuePair<string, string?>> Values(LocalHostSettings settings, IConfiguration host) =>
        host.GetSection("extensions")
            .AsEnumerable(makePathsRelative: true)
            .Where(value => value.Key.Length > 0)
            .Select(value => KeyValuePair.Create($"{Section}:{value.Key}", value.Value))
            .Concat(settings.Values.Select(LocalSettings.Sectioned));

    private sealed class FixedHostId : IHostIdProvider
    {
        public Task<string> GetHostIdAsync(CancellationToken cancellationToken) => Task.FromResult(HostId);
    }

    // Signals are the commands' business: a host may be one of several in a process.
    private sealed class QuietLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
