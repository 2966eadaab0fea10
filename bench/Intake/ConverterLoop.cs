using System.Diagnostics;
using System.Globalization;

namespace Bench.Intake;

/// <summary>The other end of a <see cref="WarmConverter"/>, for converters in .NET.</summary>
internal static class ConverterLoop
{
    /// <summary>Answers lines until there are no more.</summary>
    public static async Task RunAsync(Func<string, byte[], Task> convert)
    {
        while (await Console.In.ReadLineAsync() is { } line)
            Console.WriteLine(line.Split(' ', 3) is ["rate", var milliseconds, var path]
                ? await RateAsync(convert, path, double.Parse(milliseconds, CultureInfo.InvariantCulture))
                : Peak());
    }

    private static async Task<string> RateAsync(Func<string, byte[], Task> convert, string path, double milliseconds)
    {
        var bytes = await File.ReadAllBytesAsync(path);
        var count = 0;
        var watch = Stopwatch.StartNew();
        do
        {
            await convert(path, bytes);
            count++;
        }
        while (watch.Elapsed.TotalMilliseconds < milliseconds);
        return string.Create(CultureInfo.InvariantCulture, $"{count} {watch.Elapsed.TotalMilliseconds}");
    }

    private static string Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture);
    }
}
