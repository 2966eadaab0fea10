using System.Diagnostics;
using Azure.Storage.Blobs;
using Pipeline.Storage;
using Tests.Storage.Pipelines;

namespace Tests.Host;

/// <summary>
/// Two hosts at once over storage that refuses, drops or delays a tenth of all calls and is gone for a while, their workers killed at
/// random: in the end readers see what they should, queues and poison queues are empty, and the site is that which a calm program makes
/// of its pieces, byte for byte. <c>STORM_KILLS</c> sets how many kills,
/// <c>STORM_GONE</c> for how many seconds storage is gone, <c>STORM_SEED</c> replays the choice of both.
/// </summary>
public sealed class StormTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int SampledKills = 3;
    private const int SampledSecondsGone = 5;
    private const int SampledDrafts = 12;
    private const int AllDrafts = 40;
    private const double Share = 0.1;

    private static readonly Dictionary<string, string?> Doors = new()
    {
        ["AzureWebJobs.TakeInByBlob.Disabled"] = "false",
        ["AzureFunctionsJobHost__extensions__queues__maxDequeueCount"] = "5",
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hosts_over_bad_storage_need_no_operator()
    {
        var kills = Seed.Given("STORM_KILLS") ?? SampledKills;
        var seed = Seed.Take("STORM_SEED", output);
        var random = new Random(seed);
        var account = azurite.NewAccount();
        await using var proxy = await FaultyProxy.StartAsync(account, seed);
        await using var one = await HostUnderTest.StartAsync(proxy.ConnectionString, Doors);
        await using var other = await HostUnderTest.StartAsync(proxy.ConnectionString, Doors);
        var piers = new Piers(kills > SampledKills ? AllDrafts : SampledDrafts);

        proxy.Rate = Share;
        var writing = WriteAsync(account, piers);
        for (var kill = 0; kill < kills; kill++)
        {
            await Task.Delay(TimeSpan.FromSeconds(0.5 + random.NextDouble() * 5), Cancellation);
            (random.Next(2) == 0 ? one : other).KillWorker();
            if (kill == kills / 2)
                await GoneAsync(proxy);
        }
        await writing;
        proxy.Rate = 0;
        var began = Stopwatch.StartNew();
        await Patience.UntilNothingIsLeftAsync(() => LeftAsync(account, one, piers), $"STORM_SEED={seed}", Cancellation);
        output.WriteLine($"{proxy.Faults} calls went wrong; everything was done {began.Elapsed.TotalSeconds:0.0} s after the last of them");
        one.Http.DefaultRequestHeaders.Add("x-functions-key", one.Host.Key.Value);
        await MadeAgain.ShouldBeTheSameAsync(
            account, one.Http, () => LeftInQueues.OfAsync(account, Cancellation), $"STORM_SEED={seed}", Cancellation);
    }

    // By another way than the hosts': authors do not use their network.
    private static async Task WriteAsync(string account, Piers piers)
    {
        var drafts = new BlobContainerClient(account, Containers.Drafts);
        foreach (var round in piers.Rounds)
        {
            foreach (var (name, text) in round)
                await drafts.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true, Cancellation);
            await Task.Delay(TimeSpan.FromSeconds(2), Cancellation);
        }
    }

    private static async Task GoneAsync(FaultyProxy proxy)
    {
        proxy.IsGone = true;
        await Task.Delay(TimeSpan.FromSeconds(Seed.Given("STORM_GONE") ?? SampledSecondsGone), Cancellation);
        proxy.IsGone = false;
    }

    private static async Task<string> LeftAsync(string account, HostUnderTest host, Piers piers) =>
        await LeftInQueues.OfAsync(account, Cancellation) is { Length: > 0 } queues
            ? $"left in queues: {queues}"
            : await piers.LeftAsync(host.Http, Cancellation);
}
