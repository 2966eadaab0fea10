using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Theme;

internal static class ThemeServices
{
    public static IServiceCollection AddTheme(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        return services;
    }
}
