using System.Net;

namespace Tests.Host;

public sealed class HostProcessTests : IDisposable
{
    private readonly HostFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task Told_to_end_it_ends_with_exit_code_0_and_leaves_nothing_running(string signal)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks into /proc.");
        await using var host = await HostProcess.StartAsync(_folder);
        var children = host.Children();
        children.Count.ShouldBe(3);

        (await host.SignalAsync(signal)).ShouldBe(0);

        children.ShouldAllBe(child => child.HasExited);
    }

    [Fact]
    public async Task Killed_it_leaves_nothing_running()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Looks into /proc.");
        await using var host = await HostProcess.StartAsync(_folder);
        var children = host.Children();
        children.Count.ShouldBe(3);

        await host.KillAsync();

        foreach (var child in children)
            await child.WaitForExitAsync(Cancellation);
    }

    [Fact]
    public async Task A_draft_saved_in_the_folder_is_live_on_the_site()
    {
        await using var host = await HostProcess.StartAsync(_folder);
        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_folder.Site}/") };

        var page = $"/{Dateline.Month}/the-last-lighthouse-keeper/";
        await SaveAsync("lighthouse.md", "The last lighthouse keeper", "He counted ships, then years.");
        await UntilAsync(async () => $"{(await http.GetAsync(page, Cancellation)).StatusCode}", "OK");

        (await http.GetStringAsync(page, Cancellation)).ShouldContain("He counted ships");
    }

    [Fact]
    public async Task What_was_saved_while_it_was_off_is_taken_in_and_the_rest_left_alone()
    {
        await SaveAsync("early.md", "An early draft", "Saved before the start.");
        await using (var first = await HostProcess.StartAsync(_folder))
        {
            await first.WaitForLineAsync(line => line.Contains("early.md", StringComparison.Ordinal));
            await first.SignalAsync("TERM");
        }
        await SaveAsync("sub/late.md", "A late draft", "Saved while nobody looked.");

        await using var second = await HostProcess.StartAsync(_folder);

        // The folder is read in the order of names: early.md would have come first.
        string? taken = null;
        await second.WaitForLineAsync(line => line.Contains("Draft ", StringComparison.Ordinal) && (taken = line) is not null);
        taken.ShouldNotBeNull().ShouldContain("sub/late.md");
    }

    // The worker alone is killed in QueueConformanceTests, and both at random in HailTests.
    [Fact]
    public async Task Killed_amid_fifty_drafts_it_finishes_every_one_and_mails_nobody_twice()
    {
        await using (var first = await HostProcess.StartAsync(_folder))
        {
            await new Reader(_folder).SubscribeAsync("reader@example.org", "sharper", Cancellation);
            for (var n = 0; n < 49; n++)
                await SaveAsync($"note-{n:D2}.md", $"Notes from pier {n}", $"On pier {n} the cranes stood still.");
            await SaveAsync(
                "edition.md", "Still Cranes", "The editors gather four pieces about piers.", "kind: edition\nseries: Sharper\n");
            for (var n = 0; n < 12; n++)
                await first.WaitForLineAsync(line => line.Contains("is Published", StringComparison.Ordinal));
            await first.KillWorkerAsync();
            await first.KillAsync();
        }
        await using var second = await HostProcess.StartAsync(_folder);
        await FinishAsync();
    }

    private async Task FinishAsync()
    {
        await UntilAsync(
            async () =>
                $"{(await _folder.CommentariesAsync(Cancellation)).Count} commentaries; left: "
                + $"{await _folder.LeftInQueuesAsync(Cancellation)}",
            "50 commentaries; left: "
        );

        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{_folder.Site}/") };
        for (var n = 0; n < 49; n++)
            (await http.GetAsync($"/{Dateline.Month}/notes-from-pier-{n}/", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        var month = await http.GetStringAsync($"/archive/{Dateline.Month}/", Cancellation);
        Enumerable.Range(0, 49).Count(n => month.Contains($"/{Dateline.Month}/notes-from-pier-{n}/", StringComparison.Ordinal))
            .ShouldBe(49);
        new Reader(_folder).Mails().Count(mail => mail.Subject == "Still Cranes").ShouldBe(1);
    }

    public void Dispose() => _folder.Dispose();

    private async Task SaveAsync(string name, string title, string text, string fields = "")
    {
        var path = Path.Combine(_folder.Drafts, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(
            path, $"---\ntitle: {title}\nauthors: [Mara Linde]\ndate: {Dateline.Date}\n{fields}---\n{text}\n", Cancellation);
    }

    private static async Task UntilAsync(Func<Task<string>> look, string wanted)
    {
        var began = Environment.TickCount64;
        var seen = await look();
        for (; seen != wanted && Environment.TickCount64 - began < 300_000; seen = await look())
            await Task.Delay(100, Cancellation);
        seen.ShouldBe(wanted);
    }
}
