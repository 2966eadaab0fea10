using System.Diagnostics;
using Tests.Driver;
using Tests.Storage.Pipelines;

namespace Tests.Host;

/// <summary>
/// Two hosts at once mail edition after edition, and their workers are killed (<c>kill -9</c>) at random meanwhile: every reader is
/// accounted for, nobody is missed, and nobody gets an edition twice. <c>MAILING_KILLS</c> sets how many kills, <c>MAILING_READERS</c>
/// how many readers, <c>MAILING_SEED</c> replays their choice.
/// </summary>
public sealed class MailingHailTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int SampledKills = 6;
    private const int SampledReaders = 600;
    private const int MaxEditions = 500;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_dies_everybody_is_accounted_for_and_nobody_is_mailed_twice()
    {
        var kills = Seed.Given("MAILING_KILLS") ?? SampledKills;
        var readers = Seed.Given("MAILING_READERS") ?? SampledReaders;
        var seed = Seed.Take("MAILING_SEED", output);
        var random = new Random(seed);
        var account = azurite.NewAccount();
        var books = new MailingBooks(account, [.. InventedReaders.Addresses(readers)]);
        await using var server = new CountingServer { Taking = books.Take };
        await using var one = await StartAsync(account, server.Port);
        await using var other = await StartAsync(account, server.Port);
        await books.SubscribeAsync(Cancellation);

        var done = 0;
        for (var edition = 1; edition <= MaxEditions && done < kills; edition++)
        {
            var id = await books.UploadAsync(edition, Cancellation);
            var began = Stopwatch.StartNew();
            await one.UntilAsync(() => books.HasBegun(edition), "the first mail of an edition goes out");
            for (; done < kills && await books.GoesOnAsync(id, Cancellation); done++)
            {
                await Task.Delay(TimeSpan.FromSeconds(0.2 + random.NextDouble() * 2), Cancellation);
                (random.Next(2) == 0 ? one : other).KillWorker();
            }
            await Patience.UntilNothingIsLeftAsync(() => books.LeftAsync(id, Cancellation), $"MAILING_SEED={seed}", Cancellation);
            output.WriteLine($"edition {edition}: {await books.CheckAsync(id, edition, Cancellation)}, {done} kills so far, "
                + $"{began.Elapsed.TotalSeconds:0} s");
        }
        books.Unknown.ShouldBeLessThanOrEqualTo(done * MailingBooks.Shards, $"MAILING_SEED={seed}");
    }

    private static Task<HostUnderTest> StartAsync(string account, int port) => HostUnderTest.StartAsync(account, new()
    {
        ["Mail__Port"] = $"{port}",
        ["Mail__Security"] = "None",
        ["Mail__Timeout"] = "00:00:02",
        ["Newsletter__Lease"] = "00:00:06",
        ["Newsletter__StalledAfter"] = "00:00:10",
        ["AzureWebJobs.TakeInByBlob.Disabled"] = "false",
        ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "5",
    });
}
