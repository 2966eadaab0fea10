using System.Text.Json;
using Bench;
using Spectre.Console;

if (args is [Bench.Intake.DotNetConverters.Argument, var converter])
{
    await Bench.Intake.DotNetConverters.RunAsync(converter);
    return 0;
}
if (args is [Bench.Serve.GatewayServer.Argument, var served, var port])
{
    await Bench.Serve.GatewayServer.RunAsync(served, port);
    return 0;
}

IBench[] benches =
[
    new Bench.Publish.PublishBench(),
    new Bench.Newsletter.NewsletterBench(),
    new Bench.Scale.ScaleBench(),
    new Bench.Search.SearchBench(),
    new Bench.Serve.ServeBench(),
    new Bench.Intake.IntakeBench(),
    new Bench.WordFidelity.FidelityBench(),
    new Bench.WordFidelity.RecallBench(),
    new Bench.Folders.PagesBench(),
    new Bench.Folders.EditionsBench(),
];
var bench = benches.FirstOrDefault(candidate => candidate.Name == args.FirstOrDefault());
if (bench is null)
{
    Console.Error.WriteLine(
        $"Usage: dotnet run -c Release --project bench -- {string.Join(" | ", benches.Select(candidate => candidate.Name))} [--quick] "
        + "[--calls] [--grow] [--json FILE] [--folder DIR] [--sizes 100,1000]"
    );
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, e) =>
{
    e.Cancel = true;
    stop.Cancel();
};
var measurements = await bench.RunAsync(
    new BenchOptions(
        args.Contains("--quick"), After("--folder"), After("--sizes")?.Split(',').Select(int.Parse).ToList(), args.Contains("--calls"),
        args.Contains("--grow")),
    stop.Token);

var table = new Table().AddColumns("figure", "value", "unit", "versus", "ratio");
foreach (var m in measurements)
    table.AddRow(
        Markup.Escape(m.Name), $"{m.Value:0.##}", m.Unit, Markup.Escape(m.Versus ?? ""), m.Ratio is { } ratio ? $"{ratio:0.##}" : "");
AnsiConsole.Write(table);
if (After("--json") is { } file)
    await File.WriteAllBytesAsync(
        file,
        JsonSerializer.SerializeToUtf8Bytes(measurements, new JsonSerializerOptions(JsonSerializerDefaults.Web) { WriteIndented = true }));
return 0;

string? After(string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
