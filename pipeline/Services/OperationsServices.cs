using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Operations;
using Pipeline.Operations.Copies;
using Pipeline.Operations.Poison;
using Pipeline.Operations.Probing;

namespace Pipeline.Services;

internal static class OperationsServices
{
    public static IServiceCollection AddOperations(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ProbeOptions>().Bind(configuration.GetSection(ProbeOptions.Section))
            .Validate(options => options.IsValid, "Probe:Pieces must be 0 to 100, such as Probe__Pieces=3").ValidateOnStart();
        services.AddHealthChecks().AddCheck<StorageCheck>(StorageCheck.Name).AddCheck<PublicationCheck>("publication")
            .AddCheck<PeopleCheck>("people");
        return services
            .AddSingleton<StorageCheck>().AddSingleton<PublicationCheck>().AddHostedService<LookAtStart>().AddSingleton<Readiness>()
            .AddSingleton<OperatorCalls>().AddSingleton<PoisonReplay>().AddSingleton<FailureNotes>().AddSingleton<SetAside>()
            .AddSingleton<PoisonSettler>().AddSingleton<BacklogSampler>()
            .AddSingleton<Channels>().AddSingleton<ChannelRepair>().AddSingleton<Probe>()
            .AddSingleton<TableCopy>().AddSingleton<TableRestore>();
    }
}
