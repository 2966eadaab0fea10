using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Announcing;
using Pipeline.Catalog.Outputs;

namespace Pipeline.Services;

internal static class AnnouncingServices
{
    /// <summary>To be called after the site's pages are registered: a page is told of when it is there.</summary>
    public static IServiceCollection AddAnnouncing(this IServiceCollection services, IConfiguration configuration)
    {
        services
            .AddOptions<AnnounceOptions>()
            .Bind(configuration.GetSection(AnnounceOptions.Section))
            .Validate(
                options => options.IsValid,
                "Announce: its key must be 8 to 128 letters, digits or hyphens, such as Announce__IndexNowKey=3f9c2d7e5b1a4860, and its "
                    + "addresses absolute, such as Announce__WebSubHub=https://hub.example/.")
            .ValidateOnStart();
        return services
            .AddSingleton(provider => new Announcer(
                new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5), AllowAutoRedirect = false }),
                provider.GetRequiredService<IOptions<AnnounceOptions>>(), provider.GetRequiredService<Publication>(),
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Announcer>>()))
            .AddSingleton<IPieceOutput, PieceAnnouncement>();
    }
}
