using System.Threading.Channels;
using Local.Host;
using Local.Host.Functions;
using Local.Host.Timers;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Unit.Local;

public sealed class TimerListenerTests : IAsyncDisposable
{
    private readonly WakeableTime _time = new(new DateTimeOffset(2026, 11, 23, 10, 0, 0, TimeSpan.Zero));
    private readonly Spy _spy = new();
    private readonly ServiceProvider _services;
    private IListener? _listener;

    public TimerListenerTests() => _services = new ServiceCollection().AddSingleton(_spy).BuildServiceProvider();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_runs_at_its_times_and_not_between()
    {
        await StartAsync(runOnStartup: false);

        await _time.PassAsync(TimeSpan.FromMinutes(5));
        var first = await _spy.Runs.Reader.ReadAsync(Cancellation);
        await _time.PassAsync(TimeSpan.FromMinutes(5));
        var second = await _spy.Runs.Reader.ReadAsync(Cancellation);

        first.ScheduleStatus!.Next.ShouldBe(new DateTime(2026, 11, 23, 10, 10, 0, DateTimeKind.Utc));
        second.ScheduleStatus!.Last.ShouldBe(new DateTime(2026, 11, 23, 10, 5, 0, DateTimeKind.Utc));
        second.IsPastDue.ShouldBeFalse();
        _spy.Runs.Reader.Count.ShouldBe(0);
    }

    [Fact]
    public async Task It_runs_at_the_start_if_it_says_so()
    {
        await StartAsync(runOnStartup: true);

        (await _spy.Runs.Reader.ReadAsync(Cancellation)).IsPastDue.ShouldBeFalse();
    }

    [Fact]
    public async Task A_failed_run_does_not_end_the_schedule()
    {
        _spy.Failures = 1;
        await StartAsync(runOnStartup: true);
        await _spy.Runs.Reader.ReadAsync(Cancellation);

        await _time.PassAsync(TimeSpan.FromMinutes(5));

        await _spy.Runs.Reader.ReadAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _listener!.StopAsync(Cancellation);
        await _services.DisposeAsync();
    }

    private async Task StartAsync(bool runOnStartup)
    {
        var function = FunctionDiscovery.Find([typeof(Tick)]).Single();
        var invoker = new FunctionInvoker(_services.GetRequiredService<IServiceScopeFactory>(), new HostActivity());
        _listener = new TimerListener(function, new Schedule("0 */5 * * * *"), runOnStartup, default, invoker, _time, NullLogger.Instance);
        await _listener.StartAsync(Cancellation);
    }

    /// <summary>A fake clock that moves only once somebody waits for it.</summary>
    private sealed class WakeableTime(DateTimeOffset start) : FakeTimeProvider(start)
    {
        private readonly SemaphoreSlim _waiters = new(0);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            _waiters.Release();
            return timer;
        }

        public async Task PassAsync(TimeSpan span)
        {
            await _waiters.WaitAsync(Cancellation);
            Advance(span);
        }
    }

    internal sealed class Spy
    {
        public Channel<TimerInfo> Runs { get; } = Channel.CreateUnbounded<TimerInfo>();

        public int Failures { get; set; }
    }

    internal sealed class Tick(Spy spy)
    {
        [Function("Tick")]
        public void Run([TimerTrigger("0 */5 * * * *")] TimerInfo timer)
        {
            spy.Runs.Writer.TryWrite(timer);
            if (spy.Failures-- > 0)
                throw new InvalidOperationException("Not today.");
        }
    }
}
