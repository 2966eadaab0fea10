using Microsoft.Extensions.Time.Testing;
using Pipeline.Mail.Zones;

namespace Tests.Unit.Mail;

/// <summary>The sender's domain is looked up by real questions, seldom, and never so that health waits for it.</summary>
public sealed class DomainWatchTests
{
    private static readonly SenderDomain Sender = new("news.quay.press", "news.quay.press", [], null, "smtp.mailer.press");

    [Fact]
    public async Task A_domain_is_looked_up_through_all_that_its_records_lead_to()
    {
        await using var server = new NameServer(
            false, ("news.quay.press", "v=spf1 include:spf.mailer.press -all"), ("spf.mailer.press", "v=spf1 ip4:192.0.2.1 -all"),
            ("s1._domainkey.news.quay.press", "v=DKIM1; p="), ("_dmarc.quay.press", "v=DMARC1; p=reject"));
        var found = await new DomainReader(new DnsZone(server.EndPoint)).ReadAsync(Sender with { Selectors = ["s1"] }, default);
        found.Select(verdict => (verdict.Name, verdict.State)).ShouldBe(
            [("SPF", ZoneState.Good), ("DKIM s1", ZoneState.Wrong), ("DMARC", ZoneState.Good), ("Alignment", ZoneState.Good)]);
        server.Asked.ShouldBe(5);
    }

    [Fact]
    public async Task A_name_server_that_refuses_says_nothing_of_the_domain()
    {
        await using var server = new NameServer(true);
        var found = await new DomainReader(new DnsZone(server.EndPoint)).ReadAsync(Sender, default);
        found.ShouldAllBe(verdict => verdict.State == ZoneState.Unknown);
        found.Select(verdict => verdict.Name).ShouldBe(["SPF", "DKIM", "DMARC"]);
    }

    [Fact]
    public async Task An_answer_serves_for_ten_minutes_while_something_is_wrong()
    {
        var (time, zone) = (new FakeTimeProvider(), new Zone());
        zone.Answers.SetResult();
        var watch = new DomainWatch(new DomainReader(zone), Sender, time);
        await watch.LookAsync(default);
        var asked = zone.Asked;
        time.Advance(TimeSpan.FromMinutes(9));
        (await watch.LookAsync(default)).ShouldNotBeNull().ShouldContain(verdict => verdict.State == ZoneState.Wrong);
        zone.Asked.ShouldBe(asked);
        time.Advance(TimeSpan.FromMinutes(2));
        await watch.LookAsync(default);
        zone.Asked.ShouldBe(2 * asked);
    }

    [Fact]
    public async Task Health_does_not_wait_for_a_name_server_that_is_silent()
    {
        var (time, zone) = (new FakeTimeProvider(), new Zone());
        var watch = new DomainWatch(new DomainReader(zone), Sender, time);
        var look = watch.LookAsync(default);
        time.Advance(TimeSpan.FromSeconds(1));
        (await look).ShouldBeNull();
        zone.Answers.SetResult();
        (await watch.LookAsync(default)).ShouldNotBeNull();
    }

    /// <summary>Has nothing anywhere, and says so when it is let.</summary>
    private sealed class Zone : IZone
    {
        private int _asked;

        public TaskCompletionSource Answers { get; } = new();

        public int Asked => _asked;

        public async Task<IReadOnlyList<string>> TextsAsync(string name, CancellationToken cancellation)
        {
            Interlocked.Increment(ref _asked);
            await Answers.Task;
            return [];
        }
    }
}
