using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Subscribers;

internal static class SubscribersServices
{
    public static IServiceCollection AddSubscribers(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        return services;
    }
}
