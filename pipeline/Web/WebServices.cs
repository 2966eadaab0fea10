using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Storage;

namespace Pipeline.Web;

internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
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
            .AddSingleton<Gateway.SecurityHeaders>()
            .AddSingleton<Gateway.Compression>()
            .AddSingleton<Gateway.PreviewPage>()
            .AddSingleton(provider => new Gateway.SiteGateway(provider.GetRequiredService<SiteFiles>().ReadAsync,
                provider.GetRequiredService<PageFiles>(), provider.GetRequiredService<Gateway.SecurityHeaders>(), provider.GetRequiredService<Gateway.Compression>()));
    }
}
