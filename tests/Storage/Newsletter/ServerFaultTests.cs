using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Mail;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Deliveries;

namespace Tests.Storage.Newsletter;

/// <summary>One recipient, one domain or the server itself at fault: nobody else waits for it, and nobody is lost.</summary>
public sealed class ServerFaultTests(AzuriteFixture azurite)
{
    private static readonly CommentaryId Id = Ids.Mud;

    [Theory]
    [InlineData(MailResult.Deferred, "421 4.3.2")]
    [InlineData(MailResult.Deferred, "554 5.5.0")]
    [InlineData(MailResult.NotSent, "connection-lost")]
    public async Task One_recipient_who_always_fails_holds_up_nobody_and_is_given_up_at_last(MailResult result, string reason)
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:MaxTries", "3"));
        var readers = Recipients.InOneShard(8);
        await room.SubscribeAsync(readers);
        room.Shelf.Put(Id);
        room.Post.Answer = message => PostOffice.Address(message) == readers[0] ? new MailOutcome(result, reason) : MailOutcome.Accepted;

        await room.MailAsync(Id);
        room.Post.Taken.Count.ShouldBe(7);
        for (var i = 0; i < 4; i++)
        {
            room.Clock.Advance(TimeSpan.FromHours(1));
            await room.DeliverAsync(Id);
        }

        var report = await room.ReportAsync(Id);
        report.Counts.ShouldBe(new DeliveryCounts(8, 0, 7, 1, 0, 0));
        report.Mailing.Finished.ShouldNotBeNull();
        await CrashTests.CountersMatchRowsAsync(room, Id);
    }

    [Fact]
    public async Task A_refused_sender_is_tried_a_few_times_by_all_parts_together_and_nothing_is_lost()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Many(80));
        room.Shelf.Put(Id);
        var tries = 0;
        room.Post.Answer = _ =>
        {
            tries++;
            return new MailOutcome(MailResult.SenderRefused, "550 5.7.60");
        };
        await room.Stage.ConsiderAsync(Id, default);
        for (var second = 0; second < 120; second += 5)
        {
            await room.DeliverAsync(Id);
            room.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        tries.ShouldBeLessThanOrEqualTo(6);
        (await room.RowsAsync(Id)).ShouldAllBe(row => row.State == DeliveryState.Pending && row.Tries == 0);
        (await room.Get<MailingCalls>().ShowAsync(Id.ToString(), default))
            .ShouldBeAssignableTo<ContentResult>()
            .Content.ShouldNotBeNull()
            .ShouldContain("550 5.7.60");

        room.Post.Answer = _ => MailOutcome.Accepted;
        for (var i = 0; i < 4; i++)
        {
            room.Clock.Advance(TimeSpan.FromMinutes(20));
            await room.DeliverAsync(Id);
        }
        (await room.ReportAsync(Id)).Counts.ShouldBe(new DeliveryCounts(80, 0, 80, 0, 0, 0));
        (await room.ReportAsync(Id)).Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task A_domain_that_refuses_rests_while_the_others_get_their_mail()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var others = Recipients.InOneShard(20);
        List<string> refusing =
        [
            .. Enumerable.Range(1, 400).Select(n => $"reader{n}@slow.example").Where(address => Recipients.Shard(address) == 7),
        ];
        await room.SubscribeAsync([.. others, .. refusing]);
        room.Shelf.Put(Id);
        var refused = 0;
        room.Post.Answer = message =>
        {
            if (!PostOffice.Address(message).EndsWith("@slow.example", StringComparison.Ordinal))
                return MailOutcome.Accepted;
            refused++;
            return new MailOutcome(MailResult.Deferred, "451 4.7.1");
        };

        await room.MailAsync(Id);

        room.Post.Addressees.ShouldBe(others.Order(StringComparer.Ordinal));
        refused.ShouldBe(3);
    }

    [Fact]
    public async Task A_domain_that_refuses_costs_nine_others_little_rests_for_all_parts_alike_and_is_given_up_at_last()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        List<string> readers = [.. Enumerable.Range(0, 10).SelectMany(domain => Domain(domain, shard: 3).Concat(Domain(domain, shard: 7)))];
        var others = readers.Count(reader => !IsRefused(reader));
        await room.SubscribeAsync(readers);
        room.Shelf.Put(Id);
        var tried = new List<string>();
        room.Post.Answer = message =>
        {
            tried.Add(PostOffice.Address(message));
            return IsRefused(tried[^1]) ? new MailOutcome(MailResult.Deferred, "451 4.7.1") : MailOutcome.Accepted;
        };

        await room.MailAsync(Id);

        room.Post.Taken.Count.ShouldBe(others);
        ((double)others / tried.Count).ShouldBeGreaterThanOrEqualTo(0.9);
        tried.Count(IsRefused).ShouldBe(3, "the second part knows from the first that the domain rests");
        for (var minutes = 0; minutes < 180; minutes += 10)
        {
            room.Clock.Advance(TimeSpan.FromMinutes(10));
            await room.DeliverAsync(Id);
        }
        tried.Count(IsRefused).ShouldBeLessThanOrEqualTo(20, "alone each of the eight would be tried five times");
        (await room.ReportAsync(Id)).Counts.ShouldBe(new DeliveryCounts(readers.Count, 0, others, readers.Count - others, 0, 0));
        await CrashTests.CountersMatchRowsAsync(room, Id);

        static IEnumerable<string> Domain(int domain, int shard) => Enumerable.Range(1, 600)
            .Select(n => $"reader{n}@domain{domain}.example").Where(reader => Recipients.Shard(reader) == shard).Take(4);
        static bool IsRefused(string address) => address.EndsWith("@domain0.example", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_domains_over_its_pace_waits_alone()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:DomainPace", "slow.example slower.example = 2/3"));
        List<string> paced =
        [
            .. Enumerable.Range(1, 200).SelectMany(n => new[] { $"r{n}@slow.example", $"r{n}@slower.example" })
                .Where(address => Recipients.Shard(address) == 7).Take(6),
        ];
        await room.SubscribeAsync([.. Recipients.InOneShard(8), .. paced]);
        room.Shelf.Put(Id);

        await room.MailAsync(Id);
        room.Post.Addressees.Intersect(paced).Count().ShouldBe(2);
        room.Post.Taken.Count.ShouldBe(8 + 2);
        foreach (var (advance, expected) in new[] { (1.1, 3), (1.1, 3), (58, 5), (2.1, 6) })
        {
            room.Clock.Advance(TimeSpan.FromMinutes(advance));
            await room.DeliverAsync(Id);
            room.Post.Taken.Count.ShouldBe(8 + expected);
        }
    }

    [Fact]
    public async Task A_domain_that_says_of_everybody_that_they_do_not_exist_is_not_believed()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(9));
        room.Shelf.Put(Id);
        room.Post.Answer = _ => new MailOutcome(MailResult.NoSuchMailbox, "550");

        await room.MailAsync(Id);

        (await room.ReportAsync(Id)).Counts.ShouldBe(new DeliveryCounts(9, 0, 0, 9, 0, 0));
        room.Shelf.Put(Ids.Silt);
        await room.Stage.ConsiderAsync(Ids.Silt, default);
        (await room.ReportAsync(Ids.Silt)).Counts.Candidates.ShouldBe(4);
    }

    [Fact]
    public async Task Unknown_outcomes_are_in_the_line_that_operators_look_for()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(1));
        room.Shelf.Put(Id);
        room.Post.Answer = _ => new MailOutcome(MailResult.Unknown, "connection-lost");
        await room.MailAsync(Id);
        room.Log.Lines.ShouldContain(line => line.Contains("A mail of mud-0000000001 was not taken: Unknown", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_pace_is_kept_in_little_room_however_many_mails_an_hour_are_allowed()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:MailsPerHour", "1000000"));
        var pace = room.Get<Pace>();
        for (var i = 0; i < 1_800; i++)
        {
            (await pace.AskAsync(10, default)).Mails.ShouldBe(10);
            room.Clock.Advance(TimeSpan.FromSeconds(2));
        }
        var row = (
            await room.Outside()
                .Tables.GetTableClient(Pipeline.Storage.Tables.Mailings)
                .GetEntityAsync<Azure.Data.Tables.TableEntity>("pace", "pace")
        ).Value;
        row.GetString("Grants").Length.ShouldBeLessThan(6_000);
    }

    [Fact]
    public async Task A_recipient_costs_little_more_than_one_storage_operation()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Many(800));
        room.Shelf.Put(Id);
        await using var process = room.Another();

        await process.MailAsync(Id);

        room.Post.Taken.Count.ShouldBe(800);
        // The 16 parts' own cost, some ten operations each, is the same for any number of readers.
        ((process.Calls.Count - 160) / 800.0).ShouldBeLessThanOrEqualTo(1.2);
        TestContext.Current.TestOutputHelper?.WriteLine($"{process.Calls.Count} storage operations for 800 mails");
    }
}
