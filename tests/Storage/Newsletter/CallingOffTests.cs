using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;

namespace Tests.Storage.Newsletter;

/// <summary>What stops a mailing under way: the piece is withdrawn, or an editor calls it off or holds it.</summary>
public sealed class CallingOffTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task Withdrawing_calls_off_what_is_not_sent()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        await room.Stage.ConsiderAsync(Ids.Mud, default);

        room.Shelf.Set(Ids.Mud, LifecycleState.Withdrawn);
        await room.MailAsync(Ids.Mud);

        room.Post.Taken.ShouldBeEmpty();
        var report = await room.ReportAsync(Ids.Mud);
        report.Mailing.State.ShouldBe(MailingState.Cancelled);
        report.Mailing.Finished.ShouldNotBeNull();
        report.Counts.ShouldBe(new DeliveryCounts(3, 0, 0, 0, 3, 0));
    }

    [Fact]
    public async Task Withdrawing_stops_the_mails_within_two_seconds_even_before_its_message_arrives()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(5));
        room.Shelf.Put(Ids.Mud);
        room.Post.Arriving = _ =>
        {
            if (room.Post.Taken.Count == 1)
                room.Shelf.Set(Ids.Mud, LifecycleState.Withdrawn);
            room.Clock.Advance(Pipeline.Newsletter.Deliveries.Recipients.Fresh / 2);
            return Task.CompletedTask;
        };

        await room.MailAsync(Ids.Mud);
        await room.DeliverAsync(Ids.Mud);

        room.Post.Taken.Count.ShouldBe(2, "the second began a second after the first");
        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(5, 0, 2, 0, 3, 0));
    }

    [Fact]
    public async Task An_editor_calling_it_off_stops_the_very_next_mail()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await using var desk = room.Another();
        await room.SubscribeAsync(Recipients.InOneShard(5));
        room.Shelf.Put(Ids.Mud);
        room.Post.Arriving = async _ =>
        {
            if (room.Post.Taken.Count == 1)
                await desk.Stage.CancelAsync(Ids.Mud, "Ada", default);
        };

        await room.MailAsync(Ids.Mud);

        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(5, 0, 2, 0, 3, 0));
    }

    [Fact]
    public async Task Editors_read_who_holds_a_mailing_and_who_called_it_off()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:MailsPerHour", "1"));
        await room.SubscribeAsync(Recipients.InOneShard(3));
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);

        await room.Stage.HoldAsync(Ids.Mud, "Ada", default);
        MailingView.Of(await room.ReportAsync(Ids.Mud)).Notice.ShouldBe("Held by Ada: nothing is sent until it goes on.");
        await room.Stage.GoOnAsync(Ids.Mud, default);
        (await room.ReportAsync(Ids.Mud)).Mailing.By.ShouldBeNull();
        await room.Stage.CancelAsync(Ids.Mud, "Ben", default);
        MailingView.Of(await room.ReportAsync(Ids.Mud)).Notice.ShouldBe("Called off by Ben: what was not sent by then never is.");
    }

    [Fact]
    public async Task What_waits_for_its_pace_is_over_as_soon_as_it_is_called_off()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:MailsPerHour", "1"));
        await room.SubscribeAsync(Recipients.InOneShard(3));
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        (await room.ReportAsync(Ids.Mud)).Counts.Sent.ShouldBe(1);

        await room.Stage.CancelAsync(Ids.Mud, "Ada", default);
        await room.DeliverAsync(Ids.Mud);

        var report = await room.ReportAsync(Ids.Mud);
        report.Counts.ShouldBe(new DeliveryCounts(3, 0, 1, 0, 2, 0));
        report.Mailing.IsActive.ShouldBeFalse();
    }

    [Fact]
    public async Task A_held_mailing_sends_nothing_more_until_it_goes_on()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await using var desk = room.Another();
        await room.SubscribeAsync(Recipients.InOneShard(5));
        room.Shelf.Put(Ids.Mud);
        room.Post.Arriving = async _ =>
        {
            if (room.Post.Taken.Count == 1)
                Status(await desk.Get<MailingCalls>().ActAsync("mud-0000000001", "hold", default)).ShouldBe(200);
        };

        await room.MailAsync(Ids.Mud);
        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(5, 0, 2, 0, 0, 0));
        room.Clock.Advance(TimeSpan.FromHours(1));
        await room.Stage.ResumeStalledAsync(default);
        await room.MailAsync(Ids.Mud);
        room.Post.Taken.Count.ShouldBe(2);

        Status(await desk.Get<MailingCalls>().ActAsync("mud-0000000001", "go-on", default)).ShouldBe(200);
        Status(await desk.Get<MailingCalls>().ActAsync("mud-0000000001", "go-on", default)).ShouldBe(409);
        await room.MailAsync(Ids.Mud);
        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(5, 0, 5, 0, 0, 0));
    }

    [Theory]
    [InlineData("no-such-0000000001", "hold", 404)]
    [InlineData("no id", "hold", 404)]
    [InlineData("mud-0000000001", "explode", 404)]
    [InlineData("mud-0000000001", "cancel", 409)]
    [InlineData("mud-0000000001", "hold", 409)]
    [InlineData("mud-0000000001", "resend-unknown", 200)]
    public async Task What_an_editor_asks_of_a_finished_mailing_is_answered_in_words(string id, string action, int status)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        Status(await room.Get<MailingCalls>().ActAsync(id, action, default)).ShouldBe(status);
    }

    private static int? Status(IActionResult answer) => answer.ShouldBeAssignableTo<ContentResult>()!.StatusCode;
}
