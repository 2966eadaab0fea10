using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Intake;

internal static class IntakeServices
{
    public static IServiceCollection AddIntake(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        return services;
    }
}
