namespace Bench.Intake;

/// <summary>
/// Documents a second and peak memory of whole intake, format by format, beside mammoth.js, pandoc and SmartReader, which only
/// convert: by turns, in one run, on documents made from a seed.
/// </summary>
internal sealed class IntakeBench : IBench
{
    private const int Rounds = 7;
    private const int QuickRounds = 3;

    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan QuickWarming = TimeSpan.FromSeconds(0.7);
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1.5);
    private static readonly TimeSpan QuickSlice = TimeSpan.FromSeconds(0.25);

    public string Name => "intake";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("intake").FullName;
        using var ours = DotNetConverters.Ours();
        using var smartReader = DotNetConverters.SmartReader();
        using var mammoth = Mammoth.TryOpen();
        using var pandoc = Pandoc.IsInstalled ? new Pandoc() : null;
        if (pandoc is null)
            Console.WriteLine("pandoc is not installed; its part is left out.");
        try
        {
            IConverter[] others = [.. new IConverter?[] { mammoth, pandoc, smartReader }.OfType<IConverter>()];
            var measurements = new List<Measurement>();
            foreach (var sample in Sample.WriteAll(folder))
            {
                Console.WriteLine($"{sample.Name} …");
                measurements.AddRange(
                    await RatesAsync(sample, ours, [.. others.Where(other => other.Reads(sample.Format))], options, cancellation));
            }
            return measurements;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<IReadOnlyList<Measurement>> RatesAsync(
        Sample sample, IConverter ours, IReadOnlyList<IConverter> others, BenchOptions options, CancellationToken cancellation)
    {
        var (warming, slice) = options.Quick ? (QuickWarming, QuickSlice) : (Warming, Slice);
        IReadOnlyList<IConverter> all = [ours, .. others];
        var rates = all.ToDictionary(converter => converter, _ => new List<double>());
        var startUps = new List<double>();
        foreach (var converter in all.OfType<WarmConverter>())
            await converter.RateAsync(sample.Path, warming, cancellation);
        for (var round = 0; round < (options.Quick ? QuickRounds : Rounds); round++)
            foreach (var converter in all)
            {
                rates[converter].Add(await converter.RateAsync(sample.Path, slice, cancellation));
                if (converter is Pandoc pandoc)
                    startUps.Add(pandoc.StartUp(sample.Format).TotalSeconds);
            }
        var own = Median(rates[ours]);
        List<Measurement> measurements = [new(sample.Name, own, "documents/s")];
        foreach (var other in others)
        {
            var rate = Median(rates[other]);
            measurements.Add(new($"{sample.Name}: {other.Name}", rate, "documents/s", "ours, times as fast", own / rate));
            if (other is Pandoc && (1 / rate) - Median(startUps) is > 0 and var work)
                measurements.Add(
                    new($"{sample.Name}: pandoc, its start-up subtracted", 1 / work, "documents/s", "ours, times as fast", own * work));
        }
        if (sample.IsLargest)
            foreach (var converter in all)
                measurements.Add(
                    new(
                        $"{sample.Name}: memory, {converter.Name}",
                        await PeakAsync(sample, converter, options.Quick ? 1 : QuickRounds, cancellation) / 1048576, "MiB above idle")
                );
        return measurements;
    }

    private static async Task<double> PeakAsync(Sample sample, IConverter converter, int repeats, CancellationToken cancellation)
    {
        var peaks = new List<double>();
        for (var i = 0; i < repeats; i++)
            peaks.Add(await converter.PeakAboveIdleAsync(sample.Path, cancellation));
        return Median(peaks);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
