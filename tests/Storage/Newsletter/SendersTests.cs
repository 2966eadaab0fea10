using System.Collections.Concurrent;
using Model;
using Pipeline.Catalog.Messages;
using Pipeline.Mail;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Storage;

namespace Tests.Storage.Newsletter;

/// <summary>Senders beside each other, mail servers that refuse, and the pace.</summary>
public sealed class SendersTests(AzuriteFixture azurite)
{
    private static readonly CommentaryId Id = Ids.Mud;

    [Fact]
    public async Task Two_processes_at_once_send_each_mail_once()
    {
        await using var one = await Mailroom.OpenAsync(azurite);
        await using var two = one.Another();
        var readers = Recipients.Many(60).ToList();
        await one.SubscribeAsync(readers);
        one.Shelf.Put(Id);

        await Task.WhenAll(one.Stage.ConsiderAsync(Id, default), two.Stage.ConsiderAsync(Id, default));
        await Task.WhenAll(one.DeliverAsync(Id), two.DeliverAsync(Id), one.DeliverAsync(Id));

        one.Post.Addressees.ShouldBe(readers.Order(StringComparer.Ordinal));
        (await one.ReportAsync(Id)).Counts.ShouldBe(new DeliveryCounts(60, 0, 60, 0, 0, 0));
        await CrashTests.CountersMatchRowsAsync(one, Id);
    }

    [Fact]
    public async Task A_sender_taken_for_dead_cannot_mark_or_send_anything_more()
    {
        await using var slow = await Mailroom.OpenAsync(azurite);
        await using var next = slow.Another();
        var readers = Recipients.InOneShard(3);
        await slow.SubscribeAsync(readers);
        slow.Shelf.Put(Id);
        await slow.Stage.ConsiderAsync(Id, default);
        slow.Post.Arriving = async _ =>
        {
            slow.Post.Arriving = null;
            slow.Clock.Advance(TimeSpan.FromMinutes(2));
            await next.DeliverAsync(Id);
        };

        await slow.Stage.DeliverAsync(new DeliveryHint(Id, 7), default);

        slow.Post.Addressees.ShouldBe(
            readers.Order(StringComparer.Ordinal), ignoreOrder: false, "the slow sender's own mail went out; the other did the rest");
        (await slow.ReportAsync(Id)).Counts.ShouldBe(new DeliveryCounts(3, 0, 2, 1, 0, Unknown: 1));
        await CrashTests.CountersMatchRowsAsync(slow, Id);
    }

    [Fact]
    public async Task A_shard_that_another_sends_is_looked_at_again_after_its_lease()
    {
        await using var one = await Mailroom.OpenAsync(azurite);
        await using var two = one.Another();
        await one.SubscribeAsync(Recipients.InOneShard(2));
        one.Shelf.Put(Id);
        await one.Stage.ConsiderAsync(Id, default);
        var queued = await one.QueuedAsync(Queues.Deliveries);
        one.Post.Arriving = async _ =>
        {
            one.Post.Arriving = null;
            await two.DeliverAsync(Id);
        };

        await one.Stage.DeliverAsync(new DeliveryHint(Id, 7), default);

        one.Post.Taken.Count.ShouldBe(2);
        (await one.QueuedAsync(Queues.Deliveries)).ShouldBe(queued + 1);
    }

    [Fact]
    public async Task A_mail_refused_for_now_is_tried_again_later_and_at_last_given_up()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:MaxTries", "3"));
        await room.SubscribeAsync("grey@reader.example");
        room.Shelf.Put(Id);
        var tries = 0;
        room.Post.Answer = _ =>
        {
            tries++;
            return new MailOutcome(MailResult.Deferred, "451 4.7.1");
        };

        await room.MailAsync(Id);
        await room.DeliverAsync(Id);
        tries.ShouldBe(1, "it waits before the second try");
        for (var i = 0; i < 5; i++)
        {
            room.Clock.Advance(TimeSpan.FromHours(1));
            await room.DeliverAsync(Id);
        }

        tries.ShouldBe(3);
        (await room.RowsAsync(Id)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.State.ShouldBe(DeliveryState.Failed), row => row.Reason.ShouldBe("451 4.7.1"));
        (await room.ReportAsync(Id)).Mailing.Finished.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_mail_server_that_is_down_costs_no_recipient_a_try()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(3));
        room.Shelf.Put(Id);
        room.Post.IsDown = true;
        for (var i = 0; i < 12; i++)
        {
            await room.MailAsync(Id);
            room.Clock.Advance(TimeSpan.FromHours(1));
        }
        (await room.RowsAsync(Id)).ShouldAllBe(row => row.State == DeliveryState.Pending && row.Tries == 0);

        room.Post.IsDown = false;
        await room.DeliverAsync(Id);
        room.Post.Taken.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Refusals_in_a_row_are_taken_as_the_servers_and_pause_the_shard()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(10));
        room.Shelf.Put(Id);
        room.Post.Answer = _ => new MailOutcome(MailResult.Deferred, "452 4.5.3");

        await room.MailAsync(Id);

        (await room.RowsAsync(Id)).Count(row => row.Tries > 0).ShouldBe(3);
    }

    [Fact]
    public async Task One_connection_serves_a_run()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(12));
        room.Shelf.Put(Id);
        await room.MailAsync(Id);
        room.Post.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task The_pace_holds_in_every_window_over_all_shards()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:MailsPerMinute", "5"), ("Newsletter:MailsPerHour", "12"));
        await room.SubscribeAsync(Recipients.Many(20));
        room.Shelf.Put(Id);
        var sent = new ConcurrentBag<DateTimeOffset>();
        room.Post.Arriving = _ =>
        {
            sent.Add(room.Clock.GetUtcNow());
            return Task.CompletedTask;
        };

        await room.Stage.ConsiderAsync(Id, default);
        for (var i = 0; i < 400 && (await room.ReportAsync(Id)).Mailing.IsActive; i++)
        {
            await room.DeliverAsync(Id);
            room.Clock.Advance(TimeSpan.FromSeconds(20));
        }

        sent.Count.ShouldBe(20);
        foreach (var at in sent)
        {
            sent.Count(other => other >= at && other < at + TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(5);
            sent.Count(other => other >= at && other < at + TimeSpan.FromHours(1)).ShouldBeLessThanOrEqualTo(12);
        }
    }

    [Fact]
    public async Task No_address_gets_into_a_log_or_the_delivery_rows()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync("secret.name@reader.example", "other.secret@reader.example");
        room.Shelf.Put(Id);
        room.Post.Answer = message => PostOffice.Address(message).StartsWith("other", StringComparison.Ordinal)
            ? new MailOutcome(MailResult.Refused, "550 5.7.1")
            : new MailOutcome(MailResult.Unknown, "connection-lost");
        await room.MailAsync(Id);

        room.Log.Lines.ShouldNotBeEmpty();
        room.Log.Lines.ShouldNotContain(line => line.Contains("reader.example", StringComparison.Ordinal));
        await foreach (var row in room.Outside().Tables.GetTableClient(Tables.Deliveries).QueryAsync<Azure.Data.Tables.TableEntity>())
            row.Keys.ShouldNotContain(name => row[name].ToString()!.Contains("reader.example", StringComparison.Ordinal));
    }
}
