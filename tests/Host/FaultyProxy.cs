using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Tests.Host;

/// <summary>
/// Stands between a host and its storage, and is as bad a network as it is told to be: some calls are refused, dropped before or after
/// they were done, or kept waiting; or all storage is gone.
/// </summary>
internal sealed partial class FaultyProxy : IAsyncDisposable
{
    private static readonly HashSet<string> PerHop = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Keep-Alive", "Transfer-Encoding",
    };

    private readonly HttpClient _storage = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private readonly WebApplication _app;
    private readonly Random _random;
    private int _faults;

    private FaultyProxy(WebApplication app, int seed) => (_app, _random) = (app, new Random(seed));

    /// <summary>The connection string that leads through it.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>The share of calls that go wrong, from 0 to 1.</summary>
    public double Rate { get; set; }

    /// <summary>Whether no call is answered at all.</summary>
    public bool IsGone { get; set; }

    /// <summary>How many calls went wrong so far.</summary>
    public int Faults => _faults;

    /// <param name="account">The connection string of the storage behind it.</param>
    public static async Task<FaultyProxy> StartAsync(string account, int seed)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var behind = Endpoint().Matches(account).Select(match => int.Parse(match.Groups[1].Value)).ToList();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = null;
            foreach (var _ in behind)
                kestrel.Listen(IPAddress.Loopback, 0);
        });
        var app = builder.Build();
        FaultyProxy? proxy = null;
        var ports = new Dictionary<int, int>();
        app.Run(context => proxy!.AnswerAsync(context, ports[context.Connection.LocalPort]));
        await app.StartAsync();
        var own = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses
            .Select(address => new Uri(address).Port).ToList();
        foreach (var (port, storage) in own.Zip(behind))
            ports[port] = storage;
        var at = 0;
        return proxy = new FaultyProxy(app, seed)
        {
            ConnectionString = Endpoint().Replace(account, _ => $"Endpoint=http://127.0.0.1:{own[at++]}/"),
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _storage.Dispose();
    }

    [GeneratedRegex(@"Endpoint=http://127\.0\.0\.1:(\d+)/")]
    private static partial Regex Endpoint();

    private async Task AnswerAsync(HttpContext context, int storage)
    {
        var (isFault, kind) = Draw();
        if (IsGone || (isFault && kind == 0))
        {
            context.Abort();
            return;
        }
        if (isFault && kind is 1 or 2)
        {
            context.Response.StatusCode = kind == 1 ? StatusCodes.Status500InternalServerError : StatusCodes.Status503ServiceUnavailable;
            return;
        }
        if (isFault && kind == 3)
            await Task.Delay(TimeSpan.FromSeconds(2), context.RequestAborted);
        using var answer = await _storage.SendAsync(
            Forward(context, storage), HttpCompletionOption.ResponseHeadersRead, context.RequestAborted);
        if (isFault && kind == 4)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = (int)answer.StatusCode;
        foreach (var (name, values) in answer.Headers.Concat(answer.Content.Headers).Where(header => !PerHop.Contains(header.Key)))
            context.Response.Headers[name] = values.ToArray();
        await answer.Content.CopyToAsync(context.Response.Body, context.RequestAborted);
    }

    private (bool IsFault, int Kind) Draw()
    {
        lock (_random)
        {
            var isFault = _random.NextDouble() < Rate;
            if (isFault)
                _faults++;
            return (isFault, _random.Next(5));
        }
    }

    // The address as it came: what is signed is not the same once it was read and written anew.
    private static HttpRequestMessage Forward(HttpContext context, int storage)
    {
        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method),
            new Uri($"http://127.0.0.1:{storage}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }));
        if (context.Request.ContentLength is not null || context.Request.Headers.TransferEncoding.Count > 0)
            request.Content = new StreamContent(context.Request.Body);
        foreach (var (name, values) in context.Request.Headers.Where(header => !PerHop.Contains(header.Key)))
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
                request.Content?.Headers.TryAddWithoutValidation(name, values.ToArray());
        return request;
    }
}
