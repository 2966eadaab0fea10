using Microsoft.Extensions.DependencyInjection;
using Pipeline.Catalog.Outputs;
using Pipeline.Feeds;

namespace Pipeline.Services;

internal static class FeedsServices
{
    public static IServiceCollection AddFeeds(this IServiceCollection services) =>
        services.AddSingleton<FeedEntries>().AddSingleton<FeedDocuments>().AddSingleton<FeedTargets>().AddSingleton<FeedArchive>()
            .AddSingleton<FeedFiles>().AddSingleton<PieceNews>().AddSingleton<FeedBuilder>().AddSingleton<IPieceOutput, PieceNewsOutput>()
            .AddSingleton<IListingOutput, FeedOutput>();
}
