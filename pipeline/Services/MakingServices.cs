using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Making;
using Pipeline.Theme;

namespace Pipeline.Services;

internal static class MakingServices
{
    public static IServiceCollection AddMaking(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MakingOptions>().Bind(configuration.GetSection(MakingOptions.Section)).ValidateOnStart();
        return services.AddSingleton<MadeWith>().AddSingleton<MakingStore>().AddSingleton<MakingSteps>().AddSingleton<MakeEverything>()
            .AddSingleton<MakingCalls>().AddHostedService<MakingWatch>();
    }
}
