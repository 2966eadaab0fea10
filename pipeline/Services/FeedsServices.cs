using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Feeds;

namespace Pipeline.Services;

internal static class FeedsServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        return services.AddSingleton<FeedEntries>().AddSingleton<FeedFiles>();
    }
}
