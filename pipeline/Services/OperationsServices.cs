using Microsoft.Extensions.DependencyInjection;
using Pipeline.Operations;
using Pipeline.Operations.Poison;

namespace Pipeline.Services;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<StorageCheck>(StorageCheck.Name).AddCheck<PublicationCheck>("publication")
            .AddCheck<PeopleCheck>("people");
        return services
            .AddSingleton<StorageCheck>().AddSingleton<PublicationCheck>().AddHostedService<LookAtStart>().AddSingleton<Readiness>()
            .AddSingleton<OperatorCalls>().AddSingleton<PoisonReplay>().AddSingleton<FailureNotes>().AddSingleton<SetAside>()
            .AddSingleton<PoisonSettler>().AddSingleton<BacklogSampler>();
    }
}
