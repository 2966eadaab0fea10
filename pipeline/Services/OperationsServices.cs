using Microsoft.Extensions.DependencyInjection;
using Pipeline.Operations;

namespace Pipeline.Services;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StorageCheck>(StorageCheck.Name).AddCheck<PublicationCheck>("publication");
        return services.AddSingleton<StorageCheck>().AddHostedService<LookAtStart>().AddSingleton<Readiness>().AddSingleton<OperatorCalls>()
            .AddSingleton<PoisonReplay>().AddSingleton<BacklogSampler>();
    }
}
