using System.Text.Json;
using System.Threading.Channels;
using Local.Host.Functions;
using Local.Host.Protocol;
using Local.Host.Timers;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Unit.Local;

public sealed class TimerLoopTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private readonly WakeableTime _time = new(Start);
    private readonly Memory _kept = new();
    private readonly Channel<JsonElement> _runs = Channel.CreateUnbounded<JsonElement>();
    private readonly CancellationTokenSource _stopping = new();
    private int _failures;
    private Task _running = Task.CompletedTask;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_runs_at_its_times_and_not_between()
    {
        Run();

        await _time.PassAsync(TimeSpan.FromMinutes(5));
        var first = await _runs.Reader.ReadAsync(Cancellation);
        await _time.PassAsync(TimeSpan.FromMinutes(5));
        var second = await _runs.Reader.ReadAsync(Cancellation);

        first.GetProperty("ScheduleStatus").GetProperty("Next").GetDateTimeOffset().ShouldBe(Start.AddMinutes(10));
        second.GetProperty("ScheduleStatus").GetProperty("Last").GetDateTimeOffset().ShouldBe(Start.AddMinutes(5));
        second.GetProperty("IsPastDue").GetBoolean().ShouldBeFalse();
        _runs.Reader.Count.ShouldBe(0);
    }

    [Fact]
    public async Task It_runs_at_the_start_if_it_says_so()
    {
        Run(runOnStartup: true);

        (await _runs.Reader.ReadAsync(Cancellation)).GetProperty("IsPastDue").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_time_that_was_missed_is_made_up_for_at_the_start()
    {
        _kept.Status = new ScheduleStatus(Start.AddHours(-2), Start.AddHours(-1), Start.AddHours(-2));

        Run();

        var run = await _runs.Reader.ReadAsync(Cancellation);
        run.GetProperty("IsPastDue").GetBoolean().ShouldBeTrue();
        run.GetProperty("ScheduleStatus").GetProperty("Last").GetDateTimeOffset().ShouldBe(Start.AddHours(-2));
        await _time.PassAsync(TimeSpan.FromMinutes(5));
        (await _runs.Reader.ReadAsync(Cancellation)).GetProperty("IsPastDue").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task A_failed_run_does_not_end_the_schedule()
    {
        _failures = 1;
        Run(runOnStartup: true);
        await _runs.Reader.ReadAsync(Cancellation);

        await _time.PassAsync(TimeSpan.FromMinutes(5));

        await _runs.Reader.ReadAsync(Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _running;
        _stopping.Dispose();
    }

    private void Run(bool runOnStartup = false)
    {
        var function = new Function(
            "1", "Tick",
            new TriggerBinding("timer", "timerTrigger", null, null, null, "0 */5 * * * *", runOnStartup, null, null, null, null));
        _running = new TimerLoop(function, _kept, TickAsync, _time, NullLogger.Instance).RunAsync(_stopping.Token, _stopping.Token);
    }

    private Task TickAsync(TypedData data, CancellationToken cancellation)
    {
        _runs.Writer.TryWrite(JsonDocument.Parse(data.Json).RootElement);
        return _failures-- > 0 ? Task.FromException(new FunctionFailedException("Not today.")) : Task.CompletedTask;
    }

    private sealed class Memory : IScheduleStore
    {
        public ScheduleStatus? Status { get; set; }

        public Task<ScheduleStatus?> ReadAsync(string function, CancellationToken cancellation) => Task.FromResult(Status);

        public Task WriteAsync(string function, ScheduleStatus status, CancellationToken cancellation)
        {
            Status = status;
            return Task.CompletedTask;
        }
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
}
