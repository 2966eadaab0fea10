using Microsoft.Extensions.DependencyInjection;
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
            .AddSingleton<ArticlePages>()
            .AddSingleton<ListingViews>()
            .AddSingleton<SearchFiles>()
            .AddSingleton<Sitemaps>()
            .AddSingleton<ListingPages>()
            .AddSingleton<PageBuilder>()
            .AddSingleton<SiteAssets>()
            .AddSingleton<SitePages>()
            .AddSingleton<SecurityHeaders>()
            .AddSingleton<Compression>()
            .AddSingleton<PreviewPage>()
            .AddSingleton(provider => new SiteGateway(provider.GetRequiredService<SiteFiles>().ReadAsync,
                provider.GetRequiredService<PageFiles>(), provider.GetRequiredService<SecurityHeaders>(), provider.GetRequiredService<Compression>()));
    }
}
