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
    private WebApplication? _app;

    /// <summary>Without a slash at its end.</summary>
    public string Address { get; private set; } = "";

    internal SampleSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Site = await new SampleSite(Samples.Pieces.Many()).BuildAsync();
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
