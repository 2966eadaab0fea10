using Model;
using Pipeline.Mail;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;

namespace Tests.Storage.Newsletter;

/// <summary>What is mailed, to whom, and what becomes of it.</summary>
public sealed class MailingTests(AzuriteFixture azurite)
{
    private static readonly string[] Three = ["ada@reader.example", "ben@reader.example", "cleo@reader.example"];

    [Fact]
    public async Task An_edition_goes_to_each_confirmed_subscriber_of_its_series_list_once()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Three);
        room.Shelf.Put("mud-0000000001");

        await room.MailAsync("mud-0000000001");

        room.Post.Addressees.ShouldBe(Three);
        var report = await room.ReportAsync("mud-0000000001");
        report.Counts.ShouldBe(new DeliveryCounts(3, 0, 3, 0, 0, 0));
        report.Mailing.Finished.ShouldNotBeNull();
        (await room.RowsAsync("mud-0000000001")).ShouldAllBe(row => row.State == DeliveryState.Sent);
    }

    [Fact]
    public async Task An_update_mails_nobody_again()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Three);
        room.Shelf.Put("mud-0000000001");
        await room.MailAsync("mud-0000000001");

        room.Shelf.Set("mud-0000000001", head => head with { Sequence = 2, Title = "Dredging season, corrected" });
        await room.SubscribeAsync("late@reader.example");
        await room.MailAsync("mud-0000000001");

        room.Post.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_commentary_is_mailed_only_where_its_author_asks()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Three);
        room.Shelf.Put("plain-0000000001", CommentaryKind.Commentary);
        room.Shelf.Put("asked-0000000001", CommentaryKind.Commentary, newsletter: true, series: null);

        await room.MailAsync("plain-0000000001");
        await room.MailAsync("asked-0000000001");

        room.Post.Taken.Count.ShouldBe(3);
        (await room.Stage.ReportAsync("plain-0000000001", default)).ShouldBeNull();
    }

    [Fact]
    public async Task An_edition_that_was_not_mailed_when_it_came_out_is_not_mailed_by_a_later_version()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Three);
        room.Shelf.Put("mud-0000000001", newsletter: false);
        await room.MailAsync("mud-0000000001");

        room.Shelf.Set("mud-0000000001", head => head with { Newsletter = null });
        await room.MailAsync("mud-0000000001");
        room.Post.Taken.ShouldBeEmpty();

        room.Shelf.Set("mud-0000000001", head => head with { Newsletter = true });
        await room.MailAsync("mud-0000000001");
        room.Post.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Older_editions_are_not_mailed_where_the_operator_says_so()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:MaxAge", "7.00:00:00"));
        await room.SubscribeAsync(Three);
        room.Shelf.Put("mud-0000000001");
        room.Shelf.Set("mud-0000000001", head => head with { Published = room.Clock.GetUtcNow() - TimeSpan.FromDays(8) });

        await room.MailAsync("mud-0000000001");

        room.Post.Taken.ShouldBeEmpty();
        (await room.ReportAsync("mud-0000000001")).Mailing.Reason.ShouldBe("too-old");
    }

    [Fact]
    public async Task Nothing_is_mailed_before_its_time()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Three);
        room.Shelf.Put("mud-0000000001");
        room.Shelf.Set("mud-0000000001", LifecycleState.Scheduled);

        await room.MailAsync("mud-0000000001");
        room.Post.Taken.ShouldBeEmpty();

        room.Shelf.Set("mud-0000000001", LifecycleState.Published);
        await room.MailAsync("mud-0000000001");
        room.Post.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Withdrawing_calls_off_what_is_not_sent()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Three);
        room.Shelf.Put("mud-0000000001");
        await room.Stage.ConsiderAsync("mud-0000000001", default);

        room.Shelf.Set("mud-0000000001", LifecycleState.Withdrawn);
        await room.MailAsync("mud-0000000001");

        room.Post.Taken.ShouldBeEmpty();
        var report = await room.ReportAsync("mud-0000000001");
        report.Mailing.State.ShouldBe(MailingState.Cancelled);
        report.Mailing.Finished.ShouldNotBeNull();
        report.Counts.ShouldBe(new DeliveryCounts(3, 0, 0, 0, 3, 0));
    }

    [Fact]
    public async Task Withdrawing_stops_the_very_next_mail_even_before_its_message_arrives()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(5));
        room.Shelf.Put("mud-0000000001");
        room.Post.Arriving = _ =>
        {
            if (room.Post.Taken.Count == 1)
                room.Shelf.Set("mud-0000000001", LifecycleState.Withdrawn);
            return Task.CompletedTask;
        };

        await room.MailAsync("mud-0000000001");
        await room.DeliverAsync("mud-0000000001");

        room.Post.Taken.Count.ShouldBe(2);
        (await room.ReportAsync("mud-0000000001")).Counts.ShouldBe(new DeliveryCounts(5, 0, 2, 0, 3, 0));
    }

    [Fact]
    public async Task An_editor_calling_it_off_stops_the_very_next_mail()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await using var desk = room.Another();
        await room.SubscribeAsync(Recipients.InOneShard(5));
        room.Shelf.Put("mud-0000000001");
        room.Post.Arriving = async _ =>
        {
            if (room.Post.Taken.Count == 1)
                await desk.Stage.CancelAsync("mud-0000000001", default);
        };

        await room.MailAsync("mud-0000000001");

        (await room.ReportAsync("mud-0000000001")).Counts.ShouldBe(new DeliveryCounts(5, 0, 2, 0, 3, 0));
    }

    [Fact]
    public async Task Who_unsubscribes_during_the_mailing_gets_no_mail()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var readers = Recipients.InOneShard(4);
        await room.SubscribeAsync(readers);
        room.Shelf.Put("mud-0000000001");
        room.Post.Arriving = async _ =>
        {
            if (room.Post.Taken.IsEmpty())
                await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key(readers[2]), default);
        };

        await room.MailAsync("mud-0000000001");

        room.Post.Addressees.ShouldNotContain(readers[2]);
        (await room.ReportAsync("mud-0000000001")).Counts.ShouldBe(new DeliveryCounts(4, 0, 3, 0, 1, 0));
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_gets_no_further_mailing()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Three);
        room.Shelf.Put("mud-0000000001");
        room.Shelf.Put("silt-0000000002");
        room.Post.Answer = message => PostOffice.Address(message) == Three[1] ? new MailOutcome(MailResult.NoSuchMailbox, "550 5.1.1") : MailOutcome.Accepted;

        await room.MailAsync("mud-0000000001");
        await room.MailAsync("silt-0000000002");

        (await room.ReportAsync("mud-0000000001")).Counts.ShouldBe(new DeliveryCounts(3, 0, 2, 1, 0, 0));
        (await room.ReportAsync("silt-0000000002")).Counts.Candidates.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_left_on_the_queues_or_the_list_of_active_mailings()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Three);
        room.Shelf.Put("mud-0000000001");
        await room.MailAsync("mud-0000000001");

        (await room.Get<MailingStore>().ActiveAsync(default)).ShouldBeEmpty();
        (await room.QueuedAsync(Queues.Deliveries)).ShouldBe(Three.Select(Recipients.Shard).Distinct().Count(), "one hint a shard, sent by the expansion");
        var before = room.Calls.Count;
        await room.Stage.ResumeStalledAsync(default);
        (room.Calls.Count - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_list_without_subscribers_makes_a_mailing_that_is_finished_at_once()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        room.Shelf.Put("mud-0000000001");
        await room.MailAsync("mud-0000000001");

        (await room.ReportAsync("mud-0000000001")).Mailing.Finished.ShouldNotBeNull();
        (await room.Get<MailingStore>().ActiveAsync(default)).ShouldBeEmpty();
    }
}
