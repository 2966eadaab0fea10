using System.Net;
using Local.Host.Functions;
using Local.Host.Http;
using Local.Host.Worker;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>The web server with its two ends: the site for browsers, and the worker protocol.</summary>
internal static class WebHost
{
    public static WebApplication Build(LocalHostSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A draft's size is the app's to limit.
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Listen(IPAddress.Loopback, settings.Port, end => end.Protocols = HttpProtocols.Http1);
            kestrel.Listen(IPAddress.Loopback, 0, end => end.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore().AddRouting();
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = grpc.MaxSendMessageSize = null);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Grpc", LogLevel.Warning).AddFilter("Azure", LogLevel.Warning)
            // On a new machine it warns of keys that nothing here is protected with.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        settings.Logging?.Invoke(builder.Logging);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(settings.Key)
            .AddSingleton<WorkerStreams>()
            .AddSingleton<WorkerSupervisor>()
            .AddSingleton<HostActivity>()
            .AddSingleton<Invoker>()
            .AddSingleton<RequestForwarder>()
            .AddSingleton<HttpFunctions>();
        return builder.Build();
    }
}
