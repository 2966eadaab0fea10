using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Model;
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
            .AddSingleton<IValidateOptions<SiteOptions>, ThemeRule>()
            .AddSingleton(provider => PublicationFile.Load(Options(provider)))
            .AddSingleton(provider => new ThemeFiles(SiteFolder.Find(Options(provider)).Theme))
            .AddSingleton(provider => AuthorBook.Load(SiteFolder.Find(Options(provider)).Authors))
            .AddSingleton(provider => new StyleTexts(TextsOf(provider), provider.GetRequiredService<Publication>().Language))
            .AddSingleton<Assets>()
            .AddSingleton<AuthorViews>()
            .AddSingleton(provider => new Templates(provider.GetRequiredService<ThemeFiles>()))
            .AddSingleton(provider => new SiteViews(
                provider.GetRequiredService<Publication>(), provider.GetRequiredService<Assets>(), TextsOf(provider)))
            .AddSingleton<PieceViews>()
            .AddSingleton<Content>();
    }

    private static IReadOnlyDictionary<string, string> TextsOf(IServiceProvider provider) =>
        Texts.Load(provider.GetRequiredService<Publication>().Language, SiteFolder.Find(Options(provider)).Texts);

    private static SiteOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<SiteOptions>>().Value;
}
