using Local.Host.Functions;
using Local.Host.Http;
using Local.Host.Timers;
using Local.Host.Triggers;
using Local.Host.Worker;
using Local.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Local.Host;

/// <summary>
/// A development host for a published function app: starts its worker, listens to its triggers over a storage account, forwards
/// its HTTP requests, and stops cleanly. Production is Azure Functions.
/// </summary>
public sealed class LocalHost : IAsyncDisposable
{
    private readonly LocalHostSettings _settings;
    private readonly WebApplication _web;
    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _cancelling = new();
    private TriggerEngine? _engine;
    private Task _timers = Task.CompletedTask;
    private int _stopped;

    private LocalHost(LocalHostSettings settings, WebApplication web)
    {
        _settings = settings;
        _web = web;
    }

    /// <summary>Where the HTTP functions answer, such as <c>http://127.0.0.1:7071/</c>.</summary>
    public Uri Address => new(_web.Urls.First());

    public FunctionKey Key => _settings.Key;

    /// <summary>The functions that are not switched off.</summary>
    public IReadOnlyList<Function> Functions { get; private set; } = [];

    /// <summary>What runs and ran.</summary>
    public HostActivity Activity => _web.Services.GetRequiredService<HostActivity>();

    /// <summary>The process that runs the functions.</summary>
    public int WorkerProcessId => _web.Services.GetRequiredService<WorkerSupervisor>().ProcessId;

    /// <summary>Starts everything; returns when all functions listen.</summary>
    /// <exception cref="SettingException">A setting is wrong, the port is taken, or the worker cannot start.</exception>
    public static async Task<LocalHost> StartAsync(LocalHostSettings settings, CancellationToken cancellation)
    {
        var host = new LocalHost(settings, WebHost.Build(settings));
        try
        {
            await host.StartAsync(cancellation);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    /// <summary>Takes no new work, lets what runs end within the limit, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _stopped, 1) == 1)
            return;
        await _stopping.CancelAsync();
        _cancelling.CancelAfter(_settings.StopLimit);
        await Task.WhenAll((_engine?.DisposeAsync() ?? default).AsTask(), _timers);
        await _web.DisposeAsync();
    }

    private async Task StartAsync(CancellationToken cancellation)
    {
        var services = _web.Services;
        var host = HostConfiguration.Read(_settings);
        _web.MapGrpcService<WorkerService>();
        var site = new SiteRouter();
        _web.Use(site.RouteAsync);
        await ListenAsync(cancellation);
        Functions = Enabled(await services.GetRequiredService<WorkerSupervisor>().StartAsync(new Uri(_web.Urls.Last()), cancellation));
        site.Open(
            FunctionRoutes.Build(
                With("httpTrigger"), host["extensions:http:routePrefix"] ?? "api", services,
                services.GetRequiredService<HttpFunctions>().AnswerAsync)
        );
        var invoker = services.GetRequiredService<Invoker>();
        _engine = new TriggerEngine(
            _settings,
            host,
            [.. With("queueTrigger"), .. With("blobTrigger")],
            invoker,
            services.GetRequiredService<ILoggerFactory>()
        );
        await _engine.StartAsync(cancellation);
        _timers = Task.WhenAll(Timers(invoker));
    }

    private async Task ListenAsync(CancellationToken cancellation)
    {
        try
        {
            await _web.StartAsync(cancellation);
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            throw new SettingException(
                $"The port {_settings.Port} is taken by another program. End it, or choose another with Local__SitePort.", e);
        }
    }

    private List<Function> Enabled(IReadOnlyList<Function> all)
    {
        var settings = _settings.Configuration();
        var log = _web.Services.GetRequiredService<ILogger<LocalHost>>();
        foreach (var function in all.Where(IsOff))
            log.SwitchedOff(function.Name);
        return [.. all.Where(function => !IsOff(function))];

        bool IsOff(Function function) =>
            settings[$"AzureWebJobs.{function.Name}.Disabled"] is { } value
            && (value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase));
    }

    private IEnumerable<Function> With(string trigger) => Functions.Where(function => function.Binding.Is(trigger));

    private IEnumerable<Task> Timers(Invoker invoker)
    {
        var store = new ScheduleStore(HostStorage.Schedules(_settings.Configuration()));
        var log = _web.Services.GetRequiredService<ILogger<LocalHost>>();
        return With("timerTrigger")
            .Select(function => new TimerLoop(
                function, store, (data, cancellation) => invoker.RunAsync(function, data, [], cancellation), _settings.Time, log))
            .ToList()
            .Select(timer => timer.RunAsync(_stopping.Token, _cancelling.Token));
    }
}
