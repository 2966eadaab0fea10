using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Local.Emulators;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Pipeline.Search;
using Pipeline.Site;
using Tests.Samples;

namespace Bench.Search;

/// <summary>
/// Forty questions to our search and to Pagefind over the same pages behind the same gateway, with latency on each request.
/// </summary>
internal sealed class SearchBench : IBench
{
    private const int Seed = 20261129;
    private const int Latency = 100;

    public string Name => "search";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        var measurements = new List<Measurement>();
        foreach (var size in options.Sizes ?? (options.Quick ? [300] : [1_000, 10_000]))
            measurements.AddRange(await RunAsync(size, cancellation));
        return measurements;
    }

    private static async Task<IReadOnlyList<Measurement>> RunAsync(int size, CancellationToken cancellation)
    {
        Console.WriteLine($"An archive of {size} …");
        var watch = Stopwatch.StartNew();
        var (site, merged) = await BuildAsync(size);
        Console.WriteLine($"  made in {watch.Elapsed.TotalSeconds:0} s, its words merged in {merged.TotalSeconds:0.0} s");
        var hasPagefind = await AddPagefindAsync(site, cancellation);
        await using var server = await ServeAsync(site, cancellation);
        var address = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        var root = RepositoryRoot.Find();
        var ours = await AskAsync(
            [
                Path.Combine(root, "tests", "Unit", "Search", "ask.cjs"), Path.Combine(root, "pipeline", "Theme", "Assets", "search.js"),
                address, $"{Latency}",
            ],
            cancellation);
        var theirs = hasPagefind
            ? await AskAsync([Path.Combine(Folder, "pagefind.mjs"), address, $"{Latency}"], cancellation)
            : null;
        Print(ours, theirs);
        return
        [
            new($"words' files, {size} pieces", Words(site).Sum(file => file.Bytes.Length) / 1024.0, "KiB"),
            new($"largest of them, {size} pieces", Words(site).Max(file => file.Bytes.Length) / 1024.0, "KiB"),
            new($"directory, {size} pieces", site.Files[SitePath.Of(SearchFolder.Root)].Bytes.Length / 1024.0, "KiB, before compression"),
            new($"whole archive merged, {size} pieces", merged.TotalSeconds, "s"),
            .. Figures(size, ours, theirs),
        ];
    }

    private static IEnumerable<SiteFile> Words(SampleSite site) => site.Files
        .Where(file => file.Key.StartsWith(SitePath.Of(SearchFolder.AllWords), StringComparison.Ordinal)).Select(file => file.Value);

    private static IEnumerable<Measurement> Figures(int size, IReadOnlyList<Answer> ours, IReadOnlyList<Answer>? theirs)
    {
        yield return Compare("right first", Right, "of 40");
        yield return Compare("most requests", all => all.Max(one => one.Requests), "requests");
        yield return Compare("median requests", all => Median(all, one => one.Requests), "requests");
        yield return Compare("most bytes", all => all.Max(one => one.Bytes) / 1024.0, "KiB");
        yield return Compare("median bytes", all => Median(all, one => one.Bytes) / 1024.0, "KiB");
        yield return Compare("most rounds", all => all.Max(one => one.Rounds), "rounds");
        yield return Compare("median time", all => Median(all, one => one.Milliseconds), "ms");

        Measurement Compare(string name, Func<IReadOnlyList<Answer>, double> of, string unit) => theirs is null
            ? new($"{name}, {size} pieces", of(ours), unit)
            : new($"{name}, {size} pieces", of(ours), unit, $"Pagefind: {of(theirs):0.#}", of(ours) / of(theirs));
    }

    private static double Right(IReadOnlyList<Answer> answers) =>
        answers.Zip(Asked.All).Count(pair => Rank(pair.First, pair.Second) is "1" or "none, rightly");

    private static string Rank(Answer answer, Asked asked)
    {
        if (asked.Slug is null)
            return answer.Addresses.Count == 0 ? "none, rightly" : "found what is not there";
        var at = answer.Addresses.ToList().FindIndex(address => address.EndsWith($"/{asked.Slug}/", StringComparison.Ordinal));
        return at < 0 ? "missed" : $"{at + 1}";
    }

    private static double Median(IReadOnlyList<Answer> answers, Func<Answer, double> of) =>
        answers.Select(of).Order().ElementAt(answers.Count / 2);

    private static void Print(IReadOnlyList<Answer> ours, IReadOnlyList<Answer>? theirs)
    {
        Console.WriteLine(
            "| kind | question | ours: rank | requests | KiB | rounds | ms | Pagefind: rank | requests | KiB | rounds | ms |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|---|");
        foreach (var (asked, i) in Asked.All.Select((asked, i) => (asked, i)))
            Console.WriteLine(
                $"| {asked.Kind} | {asked.Question} | {Row(ours[i], asked)} | {(theirs is null ? "| | | |" : Row(theirs[i], asked))} |");

        static string Row(Answer answer, Asked asked) =>
            $"{Rank(answer, asked)} | {answer.Requests} | {answer.Bytes / 1024.0:0} | {answer.Rounds} | {answer.Milliseconds}";
    }

    // Pages of pieces, and search: what hangs on listings is not asked.
    private static async Task<(SampleSite Site, TimeSpan Merged)> BuildAsync(int size)
    {
        var catalog = new FakeCatalog();
        foreach (var piece in new ProseArchive(size, Seed).Pieces().Concat(Asked.Pieces))
            catalog.Put(piece);
        var site = new SampleSite(catalog);
        await site.PublishAsync(site.Assets.Targets());
        await site.PublishAsync(site.Static.Targets());
        foreach (var head in catalog.Heads)
            await site.PublishAsync(await site.Articles.TargetsAsync(head.Id, default));
        await site.SearchAsync();
        var watch = Stopwatch.StartNew();
        await site.SearchAsync();
        return (site, watch.Elapsed);
    }

    private static async Task<bool> AddPagefindAsync(SampleSite site, CancellationToken cancellation)
    {
        if (!TryInstall())
            return false;
        var folder = Directory.CreateTempSubdirectory("pagefind-");
        try
        {
            foreach (var (path, file) in site.Files.Where(pair => pair.Key.StartsWith("20", StringComparison.Ordinal)))
            {
                Directory.CreateDirectory(Path.Combine(folder.FullName, Path.GetDirectoryName(path)!));
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, path), file.Bytes, cancellation);
            }
            using var indexing = Process.Start(new ProcessStartInfo(
                Path.Combine(Folder, "node_modules", ".bin", "pagefind"),
                ["--site", folder.FullName, "--root-selector", "main", "--quiet"]))!;
            await indexing.WaitForExitAsync(cancellation);
            foreach (var made in Directory.EnumerateFiles(Path.Combine(folder.FullName, "pagefind"), "*", SearchOption.AllDirectories))
                site.Files[Path.GetRelativePath(folder.FullName, made).Replace('\\', '/')] =
                    new SiteFile(await File.ReadAllBytesAsync(made, cancellation), TypeOf(made));
            return indexing.ExitCode == 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".js" => "text/javascript",
        ".json" => "application/json",
        _ => "application/octet-stream",
    };

    private static bool TryInstall()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules", "pagefind")))
            return true;
        if (!Programs.Has("npm"))
        {
            Console.WriteLine("Node.js is not installed; Pagefind is left out.");
            return false;
        }
        using var install = Process.Start(new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund"]) { WorkingDirectory = Folder })!;
        install.WaitForExit();
        return install.ExitCode == 0;
    }

    private static string Folder => Path.Combine(RepositoryRoot.Find(), "bench", "Search");

    private static async Task<WebApplication> ServeAsync(SampleSite site, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.Run(async context => await (await site.Gateway.AnswerAsync(context.Request, context.RequestAborted)).WriteAsync(context));
        await app.StartAsync(cancellation);
        return app;
    }

    private static async Task<IReadOnlyList<Answer>> AskAsync(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        await node.StandardInput.WriteAsync(JsonSerializer.Serialize(Asked.All.Select(asked => asked.Question)));
        node.StandardInput.Close();
        var output = await node.StandardOutput.ReadToEndAsync(cancellation);
        await node.WaitForExitAsync(cancellation);
        return JsonSerializer.Deserialize<List<Answer>>(output, JsonSerializerOptions.Web)!;
    }

    private sealed record Answer(
        string Question, int Count, IReadOnlyList<string> Addresses, int Requests, long Bytes, int Rounds, int Milliseconds);
}
