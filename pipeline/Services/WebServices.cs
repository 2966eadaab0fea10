using Microsoft.Extensions.DependencyInjection;
using Pipeline.Catalog.Outputs;
using Pipeline.Imaging;
using Pipeline.Site;
using Pipeline.Web;
using Pipeline.Web.Gateway;

namespace Pipeline.Services;

internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services)
    {
        return services
            .AddSingleton<PageFiles>()
            .AddSingleton<ShareCards>()
            .AddSingleton<StructuredData>()
            .AddSingleton<ArticlePages>()
            .AddSingleton<ListingViews>()
            .AddSingleton<Sitemaps>()
            .AddSingleton<ListingPages>()
            .AddSingleton<PageBuilder>()
            .AddSingleton<WebOutput>()
            .AddSingleton<IPieceOutput>(provider => provider.GetRequiredService<WebOutput>())
            .AddSingleton<IListingOutput>(provider => provider.GetRequiredService<WebOutput>())
            .AddSingleton<IStandingOutput>(provider => provider.GetRequiredService<WebOutput>())
            .AddSingleton<SiteAssets>()
            .AddSingleton<SitePages>()
            .AddHostedService<ThemeTrial>()
            .AddSingleton<SecurityHeaders>()
            .AddSingleton<Compression>()
            .AddSingleton<PreviewPage>()
            .AddSingleton(provider => new SiteReads(
                provider.GetRequiredService<ReadSiteFile>(), provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<SiteFiles>().ReadRangeAsync))
            .AddSingleton<SiteGateway>();
    }
}
