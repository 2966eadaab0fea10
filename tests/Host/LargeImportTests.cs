using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Tests.Driver;
using Tests.Storage.Pipelines;

namespace Tests.Host;

/// <summary>
/// A list that another system exported, read by the real host: each row counts once, whoever dies meanwhile. <c>IMPORT_ROWS</c> sets how
/// many rows, <c>IMPORT_KILLS</c> how many of its readers are killed; each is gone on with once its lease of two minutes is over.
/// </summary>
public sealed class LargeImportTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int SampledRows = 3_000;
    private const int MostExported = 20_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_row_counts_once_whoever_dies()
    {
        var rows = Seed.Given("IMPORT_ROWS") ?? SampledRows;
        var kills = Seed.Given("IMPORT_KILLS") ?? 0;
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());
        using var http = new HttpClient { BaseAddress = host.Host.Address, Timeout = TimeSpan.FromMinutes(10) };
        http.DefaultRequestHeaders.Add("x-functions-key", host.Host.Key.Value);
        var began = Stopwatch.StartNew();
        var id = await UploadAsync(http, rows);
        for (var kill = 1; kill <= kills; kill++)
        {
            var enough = (long)rows * kill / (kills + 2);
            await UntilAsync(http, id, import => (int)import["done"]! > enough);
            host.KillWorker();
            output.WriteLine($"killed after {enough} rows and {began.Elapsed.TotalSeconds:0} s");
        }
        await UntilAsync(http, id, import => (string)import["state"]! == "finished");

        var import = await ReadAsync(http, id);
        output.WriteLine($"{rows} rows in {began.Elapsed.TotalSeconds:0} s: {import.ToJsonString()}");
        ((int)import["counts"]!["added"]!).ShouldBe(rows);
        // The emulator looks through the whole table for each page of an export.
        if (rows <= MostExported)
            (await CountAsync(http, "tidewater")).ShouldBe(rows);
    }

    private static async Task<string> UploadAsync(HttpClient http, int rows)
    {
        var csv = new StringBuilder("email\n").AppendJoin('\n', InventedReaders.Addresses(rows)).ToString();
        using var answer = await http.PostAsync(
            "/api/subscribers/import?list=tidewater", new StringContent(csv, Encoding.UTF8, "text/csv"), Cancellation);
        var text = await answer.Content.ReadAsStringAsync(Cancellation);
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return (string)JsonNode.Parse(text)!["id"]!;
    }

    // A million rows take a quarter of an hour.
    private static Task UntilAsync(HttpClient http, string id, Func<JsonNode, bool> isReached) =>
        Patience.UntilNothingIsLeftAsync(
            async () => isReached(await ReadAsync(http, id)) ? "" : "rows are still to be read", id, Cancellation, TimeSpan.FromHours(1));

    private static async Task<JsonNode> ReadAsync(HttpClient http, string id) =>
        JsonNode.Parse(await http.GetStringAsync($"/api/imports/{id}", Cancellation))!;

    private static async Task<int> CountAsync(HttpClient http, string list)
    {
        using var csv = new StreamReader(await http.GetStreamAsync($"/api/subscribers/export?list={list}", Cancellation));
        var lines = -1;
        while (await csv.ReadLineAsync(Cancellation) is not null)
            lines++;
        return lines;
    }
}
