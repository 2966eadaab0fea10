using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Local.Console;

/// <summary>A bar with rate and remaining time, for a terminal.</summary>
internal sealed class MovingCounter(ProgressTask task, string title) : ICounter
{
    private readonly long _began = Stopwatch.GetTimestamp();

    public static Task RunAsync(IAnsiConsole console, string title, Func<ICounter, Task> work) =>
        console
            .Progress()
            .AutoClear(true)
            .Columns(
                new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn(),
                new SpinnerColumn())
            .StartAsync(context => work(new MovingCounter(context.AddTask(Markup.Escape(title), maxValue: 1), title)));

    public void Show(int done, int? total)
    {
        var rate = done / Math.Max(Stopwatch.GetElapsedTime(_began).TotalSeconds, 0.001);
        task.MaxValue = Math.Max(total ?? 1, 1);
        task.Value = total is null ? 0 : done;
        task.Description = Markup.Escape(string.Create(CultureInfo.InvariantCulture, $"{done:N0} {title}, {rate:0.#}/s"));
    }
}
