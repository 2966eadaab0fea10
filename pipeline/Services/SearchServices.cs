using Microsoft.Extensions.DependencyInjection;
using Pipeline.Search;
using Pipeline.Site;

namespace Pipeline.Services;

internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services) => services
        .AddSingleton<ReadSiteFile>(provider => provider.GetRequiredService<SiteFiles>().ReadAsync)
        .AddSingleton<ISiteFiles>(provider => provider.GetRequiredService<SiteFiles>())
        .AddSingleton<SearchPart>().AddSingleton<SearchParts>().AddSingleton<SearchMerge>().AddSingleton<SearchCards>();
}
