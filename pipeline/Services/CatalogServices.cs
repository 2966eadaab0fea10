using Manuscripts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Submissions;
using Pipeline.Catalog.Versions;
using Pipeline.Desk;
using Pipeline.Intake;
using Pipeline.Intake.Sweeping;
using Pipeline.Operations;
using Pipeline.Storage;

namespace Pipeline.Services;

internal static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        _ = configuration;
        return services
            .AddSingleton<HeadStore>().AddSingleton<ListingStore>().AddSingleton<ChangeStore>().AddSingleton<VersionCache>()
            .AddSingleton<VersionWriter>().AddSingleton<AddressBook>().AddSingleton<ScheduleStore>().AddSingleton<SubmissionIndex>()
            .AddSingleton<DraftStore>().AddSingleton<ListingNotifier>().AddSingleton<Acceptance>()
            .AddSingleton<ICatalog, CatalogReader>()
            .AddSingleton(s => new ListingBuilder(Get<Stores>(s), Get<ListingStore>(s), Get<ChangeStore>(s), Get<ListingNotifier>(s)))
            .AddSingleton(s => new Dispatcher(Get<Stores>(s), Get<HeadStore>(s), Get<ChangeStore>(s), Get<ListingNotifier>(s), Get<ICatalog>(s), Get<TimeProvider>(s)))
            .AddSingleton(s => new ScheduleTimer(Get<ScheduleStore>(s), Get<HeadStore>(s), Get<Dispatcher>(s), Get<TimeProvider>(s)))
            .AddSingleton(s => new DraftIntake(Get<DraftStore>(s), Get<INormalizer>(s), Get<HeadStore>(s), Get<Acceptance>(s), Get<SubmissionIndex>(s),
                Get<Dispatcher>(s), Get<Publication>(s), Get<TimeProvider>(s), Get<ILogger<DraftIntake>>(s)))
            .AddSingleton(s => new EditorDesk(Get<Stores>(s), Get<HeadStore>(s), Get<ICatalog>(s), Get<VersionWriter>(s), Get<AddressBook>(s),
                Get<ScheduleStore>(s), Get<Dispatcher>(s), Get<Publication>(s), Get<TimeProvider>(s)))
            .AddSingleton<DraftSweep>()
            .AddSingleton(s => new Sweep(Get<Stores>(s), Get<ChangeStore>(s), Get<DraftSweep>(s), Get<TimeProvider>(s), Get<ILogger<Sweep>>(s)))
            .AddSingleton(s => new BacklogSampler(Get<Stores>(s), Get<ChangeStore>(s), Get<TimeProvider>(s)))
            .AddSingleton(s => new PoisonReplay(Get<Stores>(s), Get<ILogger<PoisonReplay>>(s)))
            .AddSingleton(s => new SubmissionReader(Get<HeadStore>(s), Get<SubmissionIndex>(s)));
    }

    private static T Get<T>(IServiceProvider services) where T : notnull => services.GetRequiredService<T>();
}
