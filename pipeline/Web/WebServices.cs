using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Web;

internal static class WebServices
{
    public static IServiceCollection AddWeb(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        return services;
    }
}
