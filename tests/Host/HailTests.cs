using Tests.Storage.Pipelines;

namespace Tests.Host;

/// <summary>
/// Real hosts and workers are killed at random while drafts come in, are corrected and withdrawn, and readers are subscribed: whatever
/// died, everything ends right by itself, with empty queues and poison queues, and the site is that which a calm program makes of its
/// pieces, byte for byte. <c>HAIL_KILLS</c> sets how many kills, <c>HAIL_SEED</c> replays their choice.
/// </summary>
public sealed class HailTests(ITestOutputHelper output) : IDisposable
{
    private const int SampledKills = 5;

    private readonly HostFolder _folder = new();
    private readonly Piers _piers = new(40);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hail_of_kills_needs_no_operator()
    {
        var kills = Seed.Given("HAIL_KILLS") ?? SampledKills;
        var seed = Seed.Take("HAIL_SEED", output);
        var random = new Random(seed);
        var host = await HostProcess.StartAsync(_folder);
        try
        {
            await new Reader(_folder).SubscribeAsync("reader@example.org", "sharper", Cancellation);
            var writing = WriteAsync(new Random(seed + 1));
            for (var kill = 0; kill < kills; kill++)
            {
                await Task.Delay(TimeSpan.FromSeconds(0.5 + random.NextDouble() * (kills > SampledKills ? 7.5 : 3)), Cancellation);
                host = await KillAsync(host, workerOnly: random.Next(3) == 0);
            }
            await writing;
            var began = Environment.TickCount64;
            await Patience.UntilNothingIsLeftAsync(LeftAsync, $"HAIL_SEED={seed}", Cancellation);
            output.WriteLine($"everything was done {(Environment.TickCount64 - began) / 1000.0:0.0} s after the last kill");
            await HoldAgainstMadeAgainAsync(host, $"HAIL_SEED={seed}");
        }
        finally
        {
            await host.DisposeAsync();
        }
    }

    public void Dispose() => _folder.Dispose();

    private async Task<HostProcess> KillAsync(HostProcess host, bool workerOnly)
    {
        if (workerOnly)
        {
            await host.KillWorkerAsync();
            return host;
        }
        await host.KillAsync();
        await host.DisposeAsync();
        return await HostProcess.StartAsync(_folder);
    }

    private async Task WriteAsync(Random random)
    {
        await SaveEditionAsync();
        foreach (var round in _piers.Rounds)
        {
            foreach (var (name, text) in round)
                await File.WriteAllTextAsync(Path.Combine(_folder.Drafts, name), text, Cancellation);
            await Task.Delay(TimeSpan.FromSeconds(random.Next(1, 4)), Cancellation);
        }
    }

    private async Task HoldAgainstMadeAgainAsync(HostProcess host, string about)
    {
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_folder.Site}/") };
        http.DefaultRequestHeaders.Add("x-functions-key", host.Key);
        await MadeAgain.ShouldBeTheSameAsync(
            _folder.Storage, http, () => _folder.LeftInQueuesAsync(Cancellation), about, Cancellation);
    }

    private Task SaveEditionAsync() =>
        File.WriteAllTextAsync(
            Path.Combine(_folder.Drafts, "edition.md"),
            $"---\ntitle: Still Cranes\nauthors: [Mara Linde]\ndate: {Dateline.Date}\nkind: edition\nseries: Sharper\n---\n"
            + "The editors gather four pieces about piers.\n",
            Cancellation
        );

    /// <summary>What is not as it should be; empty if all is.</summary>
    private async Task<string> LeftAsync()
    {
        if (await _folder.LeftInQueuesAsync(Cancellation) is { Length: > 0 } queues)
            return $"left in queues: {queues}";
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_folder.Site}/") };
        if (await _piers.LeftAsync(http, Cancellation) is { Length: > 0 } left)
            return left;
        return new Reader(_folder).Mails().Count(mail => mail.Subject == "Still Cranes") is var mails and not 1
            ? $"{mails} mails of the edition"
            : "";
    }
}
