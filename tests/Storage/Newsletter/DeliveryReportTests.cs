using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Reports;
using Pipeline.Subscribers;
using Tests.Storage.Subscribers;

namespace Tests.Storage.Newsletter;

/// <summary>What the provider tells later: mailboxes that are gone, and readers who complain.</summary>
public sealed class DeliveryReportTests(AzuriteFixture azurite)
{
    private const string Ada = "ada@reader.example";

    [Fact]
    public async Task Event_Grids_question_is_answered_with_its_code()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var answer = await TakeAsync(
            room,
            """[{ "eventType": "Microsoft.EventGrid.SubscriptionValidationEvent", "data": { "validationCode": "512d38b6" } }]""");
        (answer.Status, answer.Text).ShouldBe((200, """{"validationResponse":"512d38b6"}"""));
    }

    [Fact]
    public async Task The_question_of_CloudEvents_is_answered_in_headers()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var context = new DefaultHttpContext();
        context.Request.Method = "OPTIONS";
        context.Request.Headers["WebHook-Request-Origin"] = "eventgrid.azure.net";
        (await room.Get<DeliveryReportCalls>().TakeAsync(context.Request, default)).ShouldBeOfType<OkResult>();
        context.Response.Headers["WebHook-Allowed-Origin"].ToString().ShouldBe("eventgrid.azure.net");
    }

    [Theory]
    [InlineData("Bounced", SubscriberState.Suppressed)]
    [InlineData("Suppressed", SubscriberState.Suppressed)]
    [InlineData("Delivered", SubscriberState.Confirmed)]
    [InlineData("Failed", SubscriberState.Confirmed)]
    [InlineData("Quarantined", SubscriberState.Confirmed)]
    [InlineData("FilteredSpam", SubscriberState.Confirmed)]
    public async Task A_hard_bounce_ends_the_subscriptions_and_nothing_else_does(string status, SubscriberState state)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Ada, "ben@reader.example");
        await room.Subscribers.AddConfirmedAsync(Ada, "tides", default);
        for (var twice = 0; twice < 2; twice++)
            (await TakeAsync(room, $"[{Report("eventType", status)}]")).Status.ShouldBe(200);

        foreach (var list in (string[])[Mailroom.List, "tides"])
            (await room.Subscribers.FindAsync(list, Recipients.Key(Ada), default))!.State.ShouldBe(state);
        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key("ben@reader.example"), default))!.MayBeMailed.ShouldBeTrue();
        room.Log.Lines.ShouldNotContain(line => line.Contains("reader.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_in_the_schema_of_CloudEvents_is_taken_as_well()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Ada);
        (await TakeAsync(room, Report("type", "Bounced"))).Text.ShouldBe("""{"reports":1,"suppressed":1}""");
        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default))!.Reason.ShouldBe("bounced 550 5.1.1");
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    public async Task What_is_no_event_is_refused(string body)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        (await TakeAsync(room, body)).Status.ShouldBe(400);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("[1, null, {}]")]
    [InlineData("""[{ "eventType": "Another.Event", "data": 7 }]""")]
    public async Task What_is_no_report_is_passed_over(string body)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        (await TakeAsync(room, body)).Text.ShouldBe("""{"reports":0,"suppressed":0}""");
    }

    [Fact]
    public async Task Complaints_over_the_limit_hold_the_list_and_no_other_until_an_editor_lets_it_go_on()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Newsletter:ComplaintBrake", "0.25"));
        var readers = Recipients.Many(8).ToList();
        await room.SubscribeAsync(readers);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        foreach (var reader in readers.Take(2))
            (await new Calls(room).ActAsync("complain", reader)).Text.ShouldBe("""{"lists":["sharper"]}""");
        room.Shelf.Put(Ids.Silt);
        await room.MailAsync(Ids.Silt);
        room.Post.Taken.Count.ShouldBe(8 + 6, "a quarter is not over a quarter");

        await room.Stage.ConsiderAsync(Ids.Silt, default);
        await new Calls(room).ActAsync("complain", readers[0]);
        foreach (var reader in readers.Skip(2).Take(2))
            await new Calls(room).ActAsync("complain", reader);
        room.Shelf.Put(Ids.Loam);
        await room.MailAsync(Ids.Loam);

        room.Post.Taken.Count.ShouldBe(14);
        var held = await room.ReportAsync(Ids.Loam);
        (held.Mailing.Held, held.Mailing.Reason).ShouldBe((true, "complaints"));
        (await room.Get<MailingActs>().DoAsync(Ids.Loam, "go-on", "Ada", default)).Outcome.ShouldBe(MailingOutcome.Done);
        await room.MailAsync(Ids.Loam);
        room.Post.Taken.Count.ShouldBe(18);
    }

    [Fact]
    public async Task A_mailing_under_way_is_held_by_the_complaint_that_is_too_many_and_one_alone_is_none()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        room.Shelf.Put(Ids.Silt);
        await room.Stage.ConsiderAsync(Ids.Silt, default);

        await new Calls(room).ActAsync("complain", Recipients.Three[0]);
        (await room.ReportAsync(Ids.Silt)).Mailing.Held.ShouldBeFalse();
        await new Calls(room).ActAsync("complain", Recipients.Three[1]);
        (await room.ReportAsync(Ids.Silt)).Mailing.Held.ShouldBeTrue();
        (await new Calls(room).ActAsync("lift", Recipients.Three[0])).Json.GetProperty("resumed").GetInt32().ShouldBe(0);
    }

    private static Task<Answer> TakeAsync(Mailroom room, string body) =>
        Calls.AnswerAsync("", body, request => room.Get<DeliveryReportCalls>().TakeAsync(request, default));

    private static string Report(string type, string status) => $$"""
        {
          "id": "7", "{{type}}": "Microsoft.Communication.EmailDeliveryReportReceived",
          "data": {
            "sender": "news@breakwater.example", "recipient": "Ada@Reader.example", "messageId": "8", "status": "{{status}}",
            "deliveryStatusDetails": { "statusMessage": "550 5.1.1 The mailbox Ada@Reader.example is not there" },
            "deliveryAttemptTimeStamp": "2026-11-02T09:00:00+00:00"
          }
        }
        """;
}
