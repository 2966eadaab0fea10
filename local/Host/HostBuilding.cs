using System.Globalization;
using Azure.Core.Pipeline;
using Local.Host.Blobs;
using Local.Host.Functions;
using Local.Host.Queueing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Pipeline;
using Pipeline.Storage;

namespace Local.Host;

/// <summary>Puts the services together: the pipeline's, and the host's own.</summary>
internal static class HostBuilding
{
    public static WebApplication Build(LocalHostSettings settings, IConfiguration configuration)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = settings.Folder, EnvironmentName = Environments.Development });
        builder.Configuration.AddConfiguration(configuration);
        builder.WebHost.UseKestrelCore().UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{settings.Port}"));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.AddRoutingCore();
        builder.Services.AddMvcCore();
        AddLogging(builder, settings, configuration);
        AddHost(builder.Services, settings);
        builder.Services.AddPipeline(configuration);
        settings.Services?.Invoke(builder.Services);
        return builder.Build();
    }

    private static void AddHost(IServiceCollection services, LocalHostSettings settings) => services
        .AddSingleton(settings.Time)
        .AddSingleton<IHostLifetime, QuietLifetime>()
        .AddSingleton<QueueTraffic>()
        .AddSingleton<HttpPipelinePolicy>(provider => provider.GetRequiredService<QueueTraffic>())
        .AddSingleton<HostStorage>()
        .AddSingleton<HostActivity>()
        .AddSingleton<FunctionInvoker>()
        .AddSingleton<FunctionWiring>()
        .AddSingleton<BlobUploads>()
        .AddSingleton(provider => new DraftDoor(provider.GetRequiredService<StorageClients>(), provider.GetRequiredService<BlobUploads>(),
            provider.GetRequiredService<QueueTraffic>(), settings.Time))
        .AddSingleton<QuietWatch>();

    private static void AddLogging(WebApplicationBuilder builder, LocalHostSettings settings, IConfiguration configuration)
    {
        builder.Logging.AddConfiguration(configuration.GetSection("Logging"));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning);
        settings.Logging?.Invoke(builder.Logging);
    }

    // Signals and console lines are the commands' business: a host may be one of several in a process.
    private sealed class QuietLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
