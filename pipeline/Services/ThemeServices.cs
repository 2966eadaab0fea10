using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline.Publications;
using Pipeline.Theme;

namespace Pipeline.Services;

internal static class ThemeServices
{
    public static IServiceCollection AddTheme(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SiteOptions>().Bind(configuration.GetSection(SiteOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<SiteOptions>, PublicationRule>()
            .AddSingleton(provider => PublicationFile.Load(Options(provider)))
            .AddSingleton(provider => new ThemeFiles(SiteFolder.Find(Options(provider)).Theme))
            .AddSingleton<Assets>()
            .AddSingleton<Templates>()
            .AddSingleton<SiteViews>()
            .AddSingleton<PieceViews>()
            .AddSingleton<Content>();
    }

    private static SiteOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<SiteOptions>>().Value;
}
