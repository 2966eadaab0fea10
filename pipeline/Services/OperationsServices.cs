using Microsoft.Extensions.DependencyInjection;
using Pipeline.Operations;

namespace Pipeline.Services;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StorageCheck>("storage").AddCheck<PublicationCheck>("publication");
        return services.AddSingleton<Readiness>().AddSingleton<OperatorCalls>();
    }
}
