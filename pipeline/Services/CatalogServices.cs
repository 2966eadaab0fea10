using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Catalog;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Outputs;
using Pipeline.Catalog.Pictures;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Submissions;
using Pipeline.Catalog.Versions;

namespace Pipeline.Services;

internal static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<ListingsOptions>()
            .Bind(configuration.GetSection(ListingsOptions.Section))
            .Validate(
                options => options.IsValid,
                "Listings:LongestWait must be from one second to five minutes, such as Listings__LongestWait=00:00:30.")
            .ValidateOnStart();
        return services
            .AddSingleton<HeadStore>().AddSingleton<ListingStore>().AddSingleton<ListingIndex>()
            .AddSingleton<ChangeStore>().AddSingleton<VersionCache>()
            .AddSingleton<VersionWriter>().AddSingleton<KeptPictures>().AddSingleton<ShownPictures>().AddSingleton<AddressBook>()
            .AddSingleton<ScheduleStore>().AddSingleton<ReleaseStore>()
            .AddSingleton<SubmissionIndex>().AddSingleton<SubmissionReader>().AddSingleton<DraftsInHand>()
            .AddSingleton<ICatalog, CatalogReader>()
            .AddSingleton<DebtBook>().AddSingleton<OutputRun>()
            .AddSingleton<ListingNotifier>().AddSingleton<ListingMerger>().AddSingleton<ListingBuilder>().AddSingleton<ListingRepair>()
            .AddSingleton<PictureDispatch>().AddSingleton<Dispatcher>().AddSingleton<ScheduleTimer>();
    }
}
