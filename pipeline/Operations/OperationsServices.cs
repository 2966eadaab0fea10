using Microsoft.Extensions.DependencyInjection;

namespace Pipeline.Operations;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StorageCheck>("storage").AddCheck<PublicationCheck>("publication");
        return services.AddSingleton<Readiness>().AddSingleton<OperatorCalls>();
    }
}
