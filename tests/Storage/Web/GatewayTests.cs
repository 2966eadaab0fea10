using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Pipeline;
using Pipeline.Site;
using Pipeline.Storage;
using Pipeline.Web;
using Pipeline.Web.Gateway;

namespace Tests.Storage.Web;

/// <summary>The gateway over real storage: what the pages' builders wrote is what readers are answered.</summary>
public sealed class GatewayTests(AzuriteFixture azurite)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<ServiceProvider> OpenAsync()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                new Dictionary<string, string?>
                {
                    [StorageOptions.Connection] = azurite.NewAccount(),
                    ["Site:Address"] = "http://localhost:7071/",
                    ["Tokens:Key"] = Convert.ToBase64String(new byte[32]),
                    ["Tokens:KeyId"] = "test",
                    ["Mail:Host"] = "127.0.0.1",
                }
            )
            .Build();
        var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddPipeline(configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<Stores>().CreateMissingAsync(Token);
        await services.GetRequiredService<SitePages>().PublishAsync(Token);
        return services;
    }

    [Fact]
    public async Task A_start_makes_what_every_page_needs_and_a_second_one_writes_nothing()
    {
        await using var services = await OpenAsync();
        var home = await AskAsync(services, "/");
        home.Status.ShouldBe(200);
        (await AskAsync(services, "/search/")).Status.ShouldBe(200);
        (await AskAsync(services, "/robots.txt")).Headers.ContentType.ToString().ShouldBe("text/plain; charset=utf-8");
        await services.GetRequiredService<SitePages>().PublishAsync(Token);
        (await AskAsync(services, "/")).Headers.ETag.ShouldBe(home.Headers.ETag);
    }

    [Fact]
    public async Task Redirects_and_tombstones_keep_their_status_in_storage()
    {
        await using var services = await OpenAsync();
        var (site, pages) = (services.GetRequiredService<SiteFiles>(), services.GetRequiredService<PageFiles>());
        await site.PublishAsync(
        [
            new("2026/05/old/index.html", async (_, _) => await pages.MovedAsync("/2026/05/new/")),
            new("2026/05/gone/index.html", async (_, _) => await pages.GoneAsync()),
        ], Token);
        var moved = await AskAsync(services, "/2026/05/old/");
        (moved.Status, moved.Headers.Location.ToString()).ShouldBe((301, "/2026/05/new/"));
        (await AskAsync(services, "/2026/05/gone/")).Status.ShouldBe(410);
        (await AskAsync(services, "/2026/05/never/")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_known_page_answers_304_and_a_changed_one_does_not()
    {
        await using var services = await OpenAsync();
        var tag = (await AskAsync(services, "/")).Headers.ETag.ToString();
        (await AskAsync(services, "/", ("If-None-Match", tag))).Status.ShouldBe(304);
        await services.GetRequiredService<SiteFiles>().PublishAsync(
            [new("index.html", (_, _) => Task.FromResult<SiteFile?>(new SiteFile("changed"u8.ToArray(), PageFiles.Html)))], Token);
        (await AskAsync(services, "/", ("If-None-Match", tag))).Status.ShouldBe(200);
    }

    private static Task<GatewayAnswer> AskAsync(ServiceProvider services, string path, params (string Name, string Value)[] headers)
    {
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        context.Request.Path = path;
        foreach (var (name, value) in headers)
            context.Request.Headers[name] = value;
        return services.GetRequiredService<SiteGateway>().AnswerAsync(context.Request, Token);
    }
}
