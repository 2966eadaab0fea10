using Microsoft.Extensions.DependencyInjection;
using Pipeline.Catalog;
using Pipeline.Catalog.Dispatching;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Pictures;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Submissions;
using Pipeline.Catalog.Versions;

namespace Pipeline.Services;

internal static class CatalogServices
{
    public static IServiceCollection AddCatalog(this IServiceCollection services)
    {
        return services
            .AddSingleton<HeadStore>().AddSingleton<ListingStore>().AddSingleton<ChangeStore>().AddSingleton<VersionCache>()
            .AddSingleton<VersionWriter>().AddSingleton<KeptPictures>().AddSingleton<ShownPictures>().AddSingleton<AddressBook>()
            .AddSingleton<ScheduleStore>().AddSingleton<SubmissionIndex>().AddSingleton<SubmissionReader>()
            .AddSingleton<ICatalog, CatalogReader>()
            .AddSingleton<ListingNotifier>().AddSingleton<ListingBuilder>()
            .AddSingleton<PictureDispatch>().AddSingleton<Dispatcher>().AddSingleton<ScheduleTimer>();
    }
}
