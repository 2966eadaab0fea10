using Local.Host.Functions;
using Local.Host.Http;
using Local.Host.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Storage;

namespace Local.Host;

/// <summary>
/// A development host for function classes, in this process: it finds them by their attributes, listens to their triggers
/// over a storage account, and stops cleanly. Production is Azure Functions.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly IReadOnlyList<IListener> _listeners;
    private readonly TimeSpan _stopLimit;
    private int _stopped;

    private LocalHost(WebApplication app, IReadOnlyList<IListener> listeners, LocalHostSettings settings)
    {
        _app = app;
        _listeners = listeners;
        _stopLimit = settings.StopLimit;
        Key = settings.Key;
        Drafts = app.Services.GetRequiredService<DraftDoor>();
    }

    /// <summary>Where the HTTP functions answer, such as <c>http://127.0.0.1:7071/</c>.</summary>
    public Uri Address => new(_app.Urls.First());

    public FunctionKey Key { get; }

    /// <summary>The pipeline's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>What runs and ran.</summary>
    public HostActivity Activity => Services.GetRequiredService<HostActivity>();

    /// <summary>Uploads drafts as Azure would announce them.</summary>
    public DraftDoor Drafts { get; }

    /// <summary>Starts everything; returns when all functions listen.</summary>
    /// <exception cref="SettingException">A setting or a function's trigger is wrong.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">A setting of the pipeline is missing or wrong.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostSettings settings, CancellationToken cancellation)
    {
        var limits = HostJson.Read(settings.Folder);
        var configuration = LocalSettings.Build(settings.Folder, settings.Values);
        var app = HostBuilding.Build(settings, configuration);
        LocalHost? host = null;
        try
        {
            if (settings.CreateStorage)
                await app.Services.GetRequiredService<Stores>().CreateMissingAsync(cancellation);
            host = new LocalHost(app, app.Services.GetRequiredService<FunctionWiring>().Wire(app, settings, limits), settings);
            await app.StartAsync(cancellation);
            await Task.WhenAll(host._listeners.Select(listener => listener.StartAsync(cancellation)));
            return host;
        }
        catch
        {
            await (host?.DisposeAsync() ?? app.DisposeAsync());
            throw;
        }
    }

    /// <summary>
    /// Waits until all work is done: no message in any queue that a function listens to, visible or not, no blob in hand and no
    /// function running, in two looks with nothing started between them.
    /// </summary>
    public Task WhenQuietAsync(CancellationToken cancellation) =>
        Services.GetRequiredService<QuietWatch>().WaitAsync(_listeners, cancellation);

    /// <summary>Takes no new work, lets what runs end within the limit, and stops.</summary>
    public async Task StopAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1)
            return;
        using var deadline = new CancellationTokenSource(_stopLimit);
        await using var note = deadline.Token.Register(() => Services.GetRequiredService<ILogger<LocalHost>>().Cancelled(Activity.Running));
        await Task.WhenAll(_listeners.Select(listener => listener.StopAsync(deadline.Token)).Append(_app.StopAsync(deadline.Token)));
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _app.DisposeAsync();
    }
}
