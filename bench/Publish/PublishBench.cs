using System.Diagnostics;
using Model;

namespace Bench.Publish;

/// <summary>
/// Archives of growing size: bulk rate beside a bare loop of the same storage calls, then one new draft and one edit, with the
/// storage calls they cost, beside Hugo building and serving the same archive.
/// </summary>
internal sealed class PublishBench : IBench
{
    private const int Seed = 20261123;
    private const int Repeats = 11;
    private const int QuickRepeats = 3;
    private const int HostConcurrency = 24;

    // The number of the first new draft: past the largest archive, so that each is given the same pieces.
    private const int News = 1_000_000;

    private const int Warmth = News - 1;

    // A second publish within a second waits out the first one's window, as listings are built once a second at most. And the emulator
    // stops every five seconds to save itself, the longer the more it holds: a pause of one length would fall in step with that.
    private static readonly TimeSpan LeastApart = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan MostApart = TimeSpan.FromSeconds(6);

    public string Name => "publish";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        var measurements = new List<Measurement>();
        var sizes = options.Sizes ?? (options.Quick ? [50, 150] : [100, 1_000, 10_000]);
        var repeats = options.Quick ? QuickRepeats : Repeats;
        var runs = options.Grow
            ? await GrowAsync(sizes, measurements, repeats, cancellation)
            : await EachAsync(sizes, measurements, repeats, options.CallsOnly, cancellation);
        var (small, large) = (runs[0], runs[^1]);
        measurements.Add(
            new($"calls for one new draft at {large.Size}", large.One.Ops, "calls", $"at {small.Size}", large.One.Ops / small.One.Ops));
        measurements.Add(
            new(
                $"time for one new draft at {large.Size}", large.One.NewSeconds, "s", $"at {small.Size}",
                large.One.NewSeconds / small.One.NewSeconds)
        );
        measurements.Add(
            new(
                $"time for one edit at {large.Size}", large.One.EditSeconds, "s", $"at {small.Size}",
                large.One.EditSeconds / small.One.EditSeconds)
        );
        return measurements;
    }

    /// <summary>An archive for each size.</summary>
    private static async Task<IReadOnlyList<(int Size, One One)>> EachAsync(
        IReadOnlyList<int> sizes, List<Measurement> measurements, int repeats, bool callsOnly, CancellationToken cancellation)
    {
        var runs = new List<(int Size, One One)>();
        foreach (var size in sizes)
        {
            Console.WriteLine($"An archive of {size} …");
            var archive = new Archive(size, Seed);
            await using var newsroom = await Newsroom.OpenAsync(cancellation);
            await WarmAsync(newsroom, archive, cancellation);
            measurements.AddRange(await BulkAsync(newsroom, archive.Drafts(), size, !callsOnly, cancellation));
            Console.WriteLine("  one by one …");
            var one = await OneAsync(newsroom, archive, size, repeats, cancellation);
            measurements.AddRange(one.Measurements);
            runs.Add((size, one));
            if (callsOnly)
                continue;
            Console.WriteLine("  Hugo …");
            if (HugoSite.IsInstalled)
                measurements.AddRange(await HugoAsync(archive, size, one.EditSeconds, cancellation));
            else
                Console.WriteLine("Hugo is not installed; its part is left out.");
        }
        return runs;
    }

    /// <summary>One archive that grows through the sizes; what is measured is printed at once, as the next size may take an hour.</summary>
    private static async Task<IReadOnlyList<(int Size, One One)>> GrowAsync(
        IReadOnlyList<int> sizes, List<Measurement> measurements, int repeats, CancellationToken cancellation)
    {
        var archive = new Archive(sizes[^1], Seed);
        await using var newsroom = await Newsroom.OpenAsync(cancellation, large: true);
        var runs = new List<(int Size, One One)>();
        foreach (var size in sizes)
        {
            var held = runs.Count == 0 ? 0 : runs[^1].Size;
            Console.WriteLine($"From {held} to {size} …");
            measurements.AddRange(await BulkAsync(newsroom, archive.Drafts().Take(held..size), size - held, false, cancellation));
            Console.WriteLine("  one by one …");
            var one = await OneAsync(newsroom, archive, size, repeats, cancellation, round: runs.Count);
            measurements.AddRange(one.Measurements);
            Console.WriteLine($"  {one.Ops} calls for one new draft; live everywhere after {one.NewSeconds:0.00} s");
            foreach (var kind in one.Measurements.Where(measured => measured.Name.StartsWith("  ", StringComparison.Ordinal)))
                Console.WriteLine($"  {kind.Name} {kind.Value:0.00}");
            runs.Add((size, one));
        }
        return runs;
    }

    /// <summary>
    /// A piece of its own before the bulk: a host that is up has compiled what publishing runs, and the loop beside it begins with the
    /// calls' code compiled, too.
    /// </summary>
    private static async Task WarmAsync(Newsroom newsroom, Archive archive, CancellationToken cancellation)
    {
        await newsroom.UploadAllAsync([archive.Draft(Warmth)], cancellation);
        await newsroom.WhenQuietAsync(cancellation);
    }

    private static async Task<IReadOnlyList<Measurement>> BulkAsync(
        Newsroom newsroom, IEnumerable<(string Name, string Text)> drafts, int size, bool beside, CancellationToken cancellation)
    {
        newsroom.Calls.Reset();
        var watch = Stopwatch.StartNew();
        await newsroom.UploadAllAsync(drafts, cancellation);
        Console.WriteLine($"  taken in after {watch.Elapsed.TotalSeconds:0.0} s");
        await newsroom.WhenQuietAsync(cancellation);
        var took = watch.Elapsed;
        Console.WriteLine($"  published in {took.TotalSeconds:0.0} s");
        var calls = newsroom.Calls.Calls.ToDictionary();
        var total = newsroom.Calls.Total;
        using var process = Process.GetCurrentProcess();
        var rate = new Measurement($"bulk rate, {size} drafts", size / took.TotalSeconds, "drafts/s");
        return
        [
            beside ? rate with { Versus = "a bare loop of the same calls", Ratio = await BareAsync(calls, cancellation) / took } : rate,
            new($"bulk calls per commentary, {size} drafts", (double)total / size, "calls"),
            .. calls
                .OrderByDescending(pair => pair.Value.Calls)
                .Select(pair => new Measurement(
                    $"  {pair.Key}, {size} drafts", (double)pair.Value.Calls / size, "calls/draft",
                    $"{(pair.Value.Sent + pair.Value.Received) / pair.Value.Calls} bytes each")),
            new($"bytes written per commentary, {size} drafts", (double)newsroom.Calls.BytesWritten / size, "bytes"),
            new($"pages written per commentary, {size} drafts", (double)newsroom.Calls.PagesWritten / size, "pages"),
            new($"resident memory after {size} drafts", process.WorkingSet64 / 1048576.0, "MiB"),
        ];
    }

    private static async Task<TimeSpan> BareAsync(IReadOnlyDictionary<string, CallCount> calls, CancellationToken cancellation)
    {
        await using var emulator = await Emulator.StartAsync(inMemory: false, cancellation);
        return await new BareLoop(emulator.ConnectionString, HostConcurrency).RunAsync(calls, cancellation);
    }

    private static async Task<One> OneAsync(
        Newsroom newsroom, Archive archive, int size, int repeats, CancellationToken cancellation, int round = 0)
    {
        var (news, edits, ops, pages) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var (newKinds, editKinds) = (new KindTally(), new KindTally());
        await PublishAsync(newsroom, archive.Draft(News, round: round), news, [], [], cancellation); // Warms up.
        news.Clear();
        var random = new Random(Seed);
        Task PauseAsync() => Task.Delay(LeastApart + (MostApart - LeastApart) * random.NextDouble(), cancellation);
        for (var i = 1; i <= repeats; i++)
        {
            await PauseAsync();
            await PublishAsync(newsroom, archive.Draft(News + i, round: round), news, ops, pages, cancellation);
            newKinds.Add(newsroom.Calls);
            await PauseAsync();
            newsroom.Calls.Reset();
            var (name, text) = archive.Draft(News + i, $"An edit numbered {i}.", round);
            edits.Add(
                (await newsroom.UntilLiveAsync(name, text, $"An edit numbered {i}.", [PageOf(text), "feed.xml"], cancellation)).TotalSeconds
            );
            await newsroom.WhenQuietAsync(cancellation);
            editKinds.Add(newsroom.Calls);
        }
        return new(Median(ops), Median(news), Median(edits),
        [
            new($"new draft live everywhere, archive of {size}", Median(news), "s"),
            new($"edit live everywhere, archive of {size}", Median(edits), "s"),
            new($"calls for one new draft, archive of {size}", Median(ops), "calls"),
            .. newKinds.Means($"one new draft, archive of {size}"),
            .. editKinds.Means($"one edit, archive of {size}"),
            new($"pages written for one new draft, archive of {size}", Median(pages), "pages"),
        ]);
    }

    private static async Task PublishAsync(
        Newsroom newsroom, (string Name, string Text) draft, List<double> news, List<double> ops, List<double> pages,
        CancellationToken cancellation)
    {
        newsroom.Calls.Reset();
        var (name, text) = draft;
        news.Add(
            (
                await newsroom.UntilLiveAsync(
                    name,
                    text,
                    TitleOf(text),
                    [PageOf(text), "index.html", "feed.xml", "atom.xml", "feed.json"],
                    cancellation
                )
            ).TotalSeconds
        );
        await newsroom.WhenQuietAsync(cancellation);
        ops.Add(newsroom.Calls.Total);
        pages.Add(newsroom.Calls.PagesWritten);
    }

    private static async Task<IReadOnlyList<Measurement>> HugoAsync(
        Archive archive, int size, double ourEdit, CancellationToken cancellation)
    {
        using var site = new HugoSite(archive);
        var (took, peak) = site.Build();
        var (edits, serverPeak) = await site.EditAsync(archive, 5, cancellation);
        var edit = Median([.. edits.Select(time => time.TotalSeconds)]);
        using var process = Process.GetCurrentProcess();
        return
        [
            new($"Hugo builds {size}", took.TotalSeconds, "s"),
            new($"Hugo serves an edit, {size}", edit, "s", "our edit", edit / ourEdit),
            new(
                $"Hugo's peak memory, {size}", Math.Max(peak, serverPeak) / 1048576.0, "MiB", "our peak memory",
                (double)Math.Max(peak, serverPeak) / process.PeakWorkingSet64),
        ];
    }

    private static string TitleOf(string text) => Line(text, "title: ");

    private static string PageOf(string text)
    {
        var date = Line(text, "date: ");
        return $"{date[..4]}/{date[5..7]}/{Slug.From(TitleOf(text))}/index.html";
    }

    private static string Line(string text, string start)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal) + start.Length;
        return text[from..text.IndexOf('\n', from)];
    }

    /// <summary>What one publish costs in an archive of some size: medians.</summary>
    private sealed record One(double Ops, double NewSeconds, double EditSeconds, IReadOnlyList<Measurement> Measurements);

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
