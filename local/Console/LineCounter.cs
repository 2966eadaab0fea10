using System.Diagnostics;
using System.Globalization;

namespace Local.Console;

/// <summary>A line every few seconds, for logs.</summary>
internal sealed class LineCounter(Screen screen, string title) : ICounter
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly long _began = Stopwatch.GetTimestamp();
    private long _said = Stopwatch.GetTimestamp();

    public static Task RunAsync(Screen screen, string title, Func<ICounter, Task> work) => work(new LineCounter(screen, title));

    public void Show(int done, int? total)
    {
        if (Stopwatch.GetElapsedTime(_said) < Every)
            return;
        _said = Stopwatch.GetTimestamp();
        screen.Line(Describe(title, done, total, Stopwatch.GetElapsedTime(_began)));
    }

    /// <summary>Such as <c>1,200 of 10,000 drafts, 240 a second, about 37 s left</c>.</summary>
    internal static string Describe(string title, int done, int? total, TimeSpan elapsed)
    {
        var rate = elapsed > TimeSpan.Zero ? done / elapsed.TotalSeconds : 0;
        var line = string.Create(
            CultureInfo.InvariantCulture, $"{done:N0}{(total is { } all ? $" of {all:N0}" : "")} {title}, {rate:0.#} a second");
        return total is { } wanted && rate > 0 && done < wanted
            ? line + string.Create(CultureInfo.InvariantCulture, $", about {(wanted - done) / rate:0} s left")
            : line;
    }
}
