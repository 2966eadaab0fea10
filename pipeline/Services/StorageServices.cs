using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Site;
using Pipeline.Storage;
using Pipeline.Theme;

namespace Pipeline.Services;

internal static class StorageServices
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<StorageOptions>()
            .Configure(options => Bind(options, configuration))
            .Validate(
                IsReachable,
                $"{StorageOptions.Connection} is missing. Give a connection string, such as "
                + $"{StorageOptions.Connection}=UseDevelopmentStorage=true, "
                    + $"or the addresses {StorageOptions.Connection}__blobServiceUri=https://ACCOUNT.blob.core.windows.net, "
                    + "…__queueServiceUri and …__tableServiceUri."
            )
            .ValidateOnStart();
        return services
            .AddSingleton<StorageClients>()
            .AddSingleton<Stores>()
            .AddSingleton(provider => new SiteFiles(
                provider.GetRequiredService<Stores>().Blobs(Containers.Web), () => provider.GetRequiredService<MadeWith>().Current));
    }

    private static void Bind(StorageOptions options, IConfiguration configuration)
    {
        var section = configuration.GetSection(StorageOptions.Connection);
        section.Bind(options);
        options.ConnectionString ??= section.Value ?? (HasAddresses(options) ? null : configuration["AzureWebJobsStorage"]);
    }

    private static bool IsReachable(StorageOptions options) =>
        !string.IsNullOrWhiteSpace(options.ConnectionString) || HasAddresses(options);

    private static bool HasAddresses(StorageOptions options) =>
        options is { BlobServiceUri: not null, QueueServiceUri: not null, TableServiceUri: not null };
}
