using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Samples;

namespace Tests.Browser.Web;

/// <summary>The sample site behind the real gateway, on a free port of this machine.</summary>
public sealed class SiteServer : IAsyncLifetime
{
    /// <summary>The title of a piece whose author means no good.</summary>
    public const string Hostile = "<img src=x onerror=alert(1)> a hostile title";

    private WebApplication? _app;

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    internal SampleSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var illustrated = await Illustrated.DrawAsync();
        illustrated.Catalog.Put(Samples.Pieces.Plain("hostile", Samples.Pieces.On(2024, 1, 2)) with { Title = Hostile });
        Site = (await new SampleSite(illustrated.Catalog, themeFolder: SampleAuthors.Write()).BuildAsync()).Show(illustrated.Files);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.Run(async context => await (await Site.Gateway.AnswerAsync(context.Request, context.RequestAborted)).WriteAsync(context));
        await _app.StartAsync();
        Address = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
    }
}
