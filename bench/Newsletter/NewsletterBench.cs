using System.Diagnostics;
using Bench.Publish;
using Tests.Driver;

namespace Bench.Newsletter;

/// <summary>An edition mailed to many readers by the whole pipeline, beside a bare loop over MailKit to the same server.</summary>
internal sealed class NewsletterBench : IBench
{
    private const string List = "sharper";
    private const string DraftName = "sharper.md";
    private const int Connections = 16;

    /// <summary>What asks whether there is something to do, and what asks whether all is done: no part of a mailing.</summary>
    private static readonly string[] Looks = [CallKind.Poll, "queue: properties", "queue: receive"];

    public string Name => "newsletter";

    public async Task<IReadOnlyList<Measurement>> RunAsync(BenchOptions options, CancellationToken cancellation)
    {
        List<Measurement> measurements = [];
        foreach (var size in options.Sizes ?? (options.Quick ? [1_000] : [10_000]))
            measurements.AddRange(await MeasureAsync(size, cancellation));
        return measurements;
    }

    private static async Task<IReadOnlyList<Measurement>> MeasureAsync(int size, CancellationToken cancellation)
    {
        Console.WriteLine($"A mailing to {size} …");
        await using var server = new CountingServer();
        await using var newsroom = await Newsroom.OpenAsync(cancellation, server.Port, inMemory: true);
        await InventedReaders.SubscribeAsync(newsroom.Stores, List, size, cancellation);
        await newsroom.UploadAsync(DraftName, Edition("false"), cancellation);
        await newsroom.WhenQuietAsync(cancellation);

        newsroom.Calls.Reset();
        var watch = Stopwatch.StartNew();
        await newsroom.UploadAsync(DraftName, Edition("true"), cancellation);
        await newsroom.WhenQuietAsync(cancellation);
        var took = watch.Elapsed;
        var (sent, rate, bytes, calls, written) = (
            server.Count, server.Rate, server.Bytes, newsroom.Calls.Calls.Where(pair => !Looks.Contains(pair.Key)).ToDictionary(),
            newsroom.Calls.BytesWritten);
        using var process = Process.GetCurrentProcess();
        var resident = process.WorkingSet64 / 1048576.0;

        server.Reset();
        var half = new string('x', (int)(bytes / sent / 2));
        var lines = string.Join('\n', half.Chunk(72).Select(line => new string(line)));
        await BareMail.SendAsync(server.Port, [.. InventedReaders.Addresses(size)], lines, lines, Connections, cancellation);
        return
        [
            new($"mails of {size} readers", sent, "mails"),
            new($"mail rate, {size} readers", rate, "mails/s", $"a bare loop with {Connections} connections", rate / server.Rate),
            new($"bare mail rate, {size} readers", server.Rate, "mails/s"),
            new($"draft to last mail, {size} readers", took.TotalSeconds, "s"),
            new($"storage operations a reader, {size} readers", (double)calls.Values.Sum(count => count.Calls) / size, "operations"),
            .. calls
                .OrderByDescending(pair => pair.Value.Calls)
                .Select(pair => new Measurement($"  {pair.Key}, {size} readers", (double)pair.Value.Calls / size, "operations")),
            new($"bytes written to storage a reader, {size} readers", (double)written / size, "bytes"),
            new(
                $"bytes of a mail, {size} readers", (double)bytes / sent, "bytes", "a bare mail",
                (double)bytes / sent / (server.Bytes / (double)server.Count)),
            new($"resident memory after {size} readers", resident, "MiB"),
        ];
    }

    private static string Edition(string newsletter) => $"""
        ---
        title: What the quay remembers
        kind: edition
        series: Sharper
        newsletter: {newsletter}
        ---

        Every autumn the barges come back, and with them the argument about who owns the silt that the river leaves behind.

        ## Features

        {string.Join("\n\n", Enumerable.Range(1, 12).Select(Part))}
        """;

    private static string Part(int number)
    {
        const string Sentence = "The river brings it and the town must move it, and nobody has sent the river a bill.";
        var text = string.Join(' ', Enumerable.Repeat(Sentence, 5));
        return $"### [A deeper channel, part {number}](https://ledger.example/channel/{number})\n\n{text}";
    }
}
