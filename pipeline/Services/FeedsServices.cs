using Microsoft.Extensions.DependencyInjection;
using Pipeline.Catalog.Outputs;
using Pipeline.Feeds;

namespace Pipeline.Services;

internal static class FeedsServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) =>
        services.AddSingleton<FeedEntries>().AddSingleton<FeedFiles>().AddSingleton<IListingOutput, FeedOutput>();
}
