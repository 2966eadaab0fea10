using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Mail;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;

namespace Tests.Storage.Newsletter;

/// <summary>What is mailed, to whom, and what becomes of it.</summary>
public sealed class MailingTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task An_edition_goes_to_each_confirmed_subscriber_of_its_series_list_once()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);

        await room.MailAsync(Ids.Mud);

        room.Post.Addressees.ShouldBe(Recipients.Three);
        var report = await room.ReportAsync(Ids.Mud);
        report.Counts.ShouldBe(new DeliveryCounts(3, 0, 3, 0, 0, 0));
        report.Mailing.Finished.ShouldNotBeNull();
        (await room.RowsAsync(Ids.Mud)).ShouldAllBe(row => row.State == DeliveryState.Sent);
    }

    [Fact]
    public async Task An_update_mails_nobody_again()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);

        room.Shelf.Set(Ids.Mud, head => head with { Sequence = 2, Title = "Dredging season, corrected" });
        await room.SubscribeAsync("late@reader.example");
        await room.MailAsync(Ids.Mud);

        room.Post.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_commentary_is_mailed_only_where_its_author_asks()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Plain, CommentaryKind.Commentary);
        room.Shelf.Put(Ids.Asked, CommentaryKind.Commentary, newsletter: true);

        await room.MailAsync(Ids.Plain);
        await room.MailAsync(Ids.Asked);

        room.Post.Taken.Count.ShouldBe(3);
        (await room.Stage.ReportAsync(Ids.Plain, default)).ShouldBeNull();
    }

    [Fact]
    public async Task An_edition_that_was_not_mailed_when_it_came_out_is_not_mailed_by_a_later_version()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud, newsletter: false);
        await room.MailAsync(Ids.Mud);

        room.Shelf.Set(Ids.Mud, head => head with { Newsletter = null });
        await room.MailAsync(Ids.Mud);
        room.Post.Taken.ShouldBeEmpty();

        room.Shelf.Set(Ids.Mud, head => head with { Newsletter = true });
        await room.MailAsync(Ids.Mud);
        room.Post.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Older_editions_are_not_mailed_where_the_operator_says_so()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:MaxAge", "7.00:00:00"));
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        room.Shelf.Set(Ids.Mud, head => head with { Published = room.Clock.GetUtcNow() - TimeSpan.FromDays(8) });

        await room.MailAsync(Ids.Mud);

        room.Post.Taken.ShouldBeEmpty();
        (await room.ReportAsync(Ids.Mud)).Mailing.Reason.ShouldBe("too-old");
    }

    [Fact]
    public async Task Nothing_is_mailed_before_its_time()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        room.Shelf.Set(Ids.Mud, LifecycleState.Scheduled);

        await room.MailAsync(Ids.Mud);
        room.Post.Taken.ShouldBeEmpty();

        room.Shelf.Set(Ids.Mud, LifecycleState.Published);
        await room.MailAsync(Ids.Mud);
        room.Post.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Who_unsubscribes_during_the_mailing_gets_no_mail()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var readers = Recipients.InOneShard(4);
        await room.SubscribeAsync(readers);
        room.Shelf.Put(Ids.Mud);
        room.Post.Arriving = async _ =>
        {
            if (room.Post.Taken.IsEmpty())
                await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key(readers[2]), default);
            room.Clock.Advance(Pipeline.Newsletter.Deliveries.Recipients.Fresh / 2);
        };

        await room.MailAsync(Ids.Mud);

        room.Post.Addressees.ShouldNotContain(readers[2]);
        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(4, 0, 3, 0, 1, 0));
        (await room.ReportAsync(Ids.Mud)).Reasons.All.ShouldBe([(DeliveryState.Suppressed, "not-subscribed", 1)]);
    }

    [Fact]
    public async Task A_mailbox_that_does_not_exist_gets_no_further_mailing()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        room.Shelf.Put(Ids.Silt);
        room.Post.Answer = message =>
            PostOffice.Address(message) == Recipients.Three[1]
                ? new MailOutcome(MailResult.NoSuchMailbox, "550 5.1.1")
                : MailOutcome.Accepted;

        await room.MailAsync(Ids.Mud);
        await room.MailAsync(Ids.Silt);

        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(3, 0, 2, 1, 0, 0));
        (await room.ReportAsync(Ids.Mud)).Reasons.All.ShouldBe([(DeliveryState.Failed, "550 5.1.1", 1)]);
        (await room.ReportAsync(Ids.Silt)).Counts.Candidates.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_left_on_the_queues_or_the_list_of_active_mailings()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);

        (await room.Get<MailingStore>().ActiveAsync(default)).ShouldBeEmpty();
        (await room.QueuedAsync(Queues.Deliveries)).ShouldBe(
            Recipients.Three.Select(Recipients.Shard).Distinct().Count(), "one hint a shard, sent by the expansion");
        var before = room.Calls.Count;
        await room.Stage.ResumeStalledAsync(default);
        (room.Calls.Count - before).ShouldBe(1);
    }

    [Fact]
    public async Task A_list_without_subscribers_makes_a_mailing_that_is_finished_at_once()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);

        (await room.ReportAsync(Ids.Mud)).Mailing.Finished.ShouldNotBeNull();
        (await room.Get<MailingStore>().ActiveAsync(default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_archive_is_not_mailed_by_default_and_the_call_says_why()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        room.Shelf.Set(Ids.Mud, head => head with { Published = room.Clock.GetUtcNow() - TimeSpan.FromDays(8) });

        await room.MailAsync(Ids.Mud);

        room.Post.Taken.ShouldBeEmpty();
        var answer = (await room.Get<MailingCalls>().ShowAsync("mud-0000000001", default)).ShouldBeAssignableTo<ContentResult>()!;
        answer.Content.ShouldNotBeNull().ShouldContain("\"reason\":\"too-old\"");
        answer.Content.ShouldContain("longer ago than Newsletter:MaxAge");
    }
}
