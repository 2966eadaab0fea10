using Manuscripts.Normalizing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Pipeline.Services;

namespace Pipeline;

/// <summary>Puts the whole pipeline into a host's services.</summary>
public static class PipelineServices
{
    /// <summary>
    /// Registers every stage. A missing or wrong setting stops the host at its start, with the setting's name and an example.
    /// </summary>
    public static IServiceCollection AddPipeline(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        return services
            .AddStorage(configuration)
            .AddTheme(configuration)
            .AddManuscripts(configuration)
            .AddCatalog(configuration)
            .AddIntake()
            .AddSearch()
            .AddWeb()
            .AddAnnouncing(configuration)
            .AddFeeds()
            .AddMail(configuration)
            .AddSubscribers(configuration)
            .AddNewsletter(configuration)
            .AddMaking(configuration)
            .AddDesk(configuration)
            .AddOperations(configuration);
    }
}
