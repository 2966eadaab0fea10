using MimeKit;
using Pipeline.Mail;
using Pipeline.Newsletter.Bounces;
using Pipeline.Subscribers;

namespace Tests.Storage.Newsletter;

/// <summary>Bounces that come back to a mailbox: believed only of a mail that was sent to whom they name.</summary>
public sealed class BounceTests(AzuriteFixture azurite)
{
    private const string Gone = "550 5.1.1 no such user";

    [Fact]
    public async Task A_bounce_ends_the_subscription_of_whom_its_mail_was_sent_to_and_no_others()
    {
        await using var server = new Pop3Server();
        await using var room = await OpenAsync(server);
        await room.SubscribeAsync("ada@reader.example", "ben@reader.example", "cleo@reader.example", "dora@reader.example");
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        await room.SubscribeAsync("late@reader.example");
        var late = (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key("late@reader.example"), default)).ShouldNotBeNull();
        server.Mails.AddRange(
            [
                ("letter", "Subject: Thank you\n\nI liked it."),
                ("hard", Report("ada@reader.example", Gone, HeadersOf(room, "ada@reader.example"))),
                ("full", Report("ben@reader.example", "552 5.2.2 full", HeadersOf(room, "ben@reader.example"))),
                ("another's mail", Report("cleo@reader.example", Gone, HeadersOf(room, "ada@reader.example"))),
                ("no link", Report("cleo@reader.example", Gone, HeadersOf(room, "cleo@reader.example", "List-Unsubscribe"))),
                ("another's link", Report("cleo@reader.example", Gone,
                    HeadersOf(room, "cleo@reader.example", "List-Unsubscribe") + LinkOf(room, "ada@reader.example"))),
                ("another's name", Report("dora@reader.example", Gone,
                    HeadersOf(room, "dora@reader.example", "Message-Id")
                    + $"Message-Id: <{MailTo(room, "cleo@reader.example").MessageId}>\n")),
                ("forwarded", Report("dora@elsewhere.example", Gone, HeadersOf(room, "dora@reader.example"))),
                ("never sent", Report("late@reader.example", Gone,
                    $"Message-Id: <{room.Get<MailSetting>().MessageId(Ids.Mud.ToString(), late.Key)}>\nFeedback-ID: {Ids.Mud}:x\n"
                    + $"List-Unsubscribe: <{room.Get<SubscriptionLinks>().Unsubscribe(late)}>\n")),
            ]);

        await room.Get<BounceCollector>().CollectAsync(default);

        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key("ada@reader.example"), default))!.Reason.ShouldBe(
            "bounced 550 5.1.1");
        foreach (var reader in (string[])["ben@reader.example", "cleo@reader.example", "dora@reader.example", "late@reader.example"])
            (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(reader), default))!.MayBeMailed.ShouldBeTrue(reader);
        room.Log.Lines.Count(line => line.Contains("A bounce is passed over", StringComparison.Ordinal)).ShouldBe(6);
        room.Log.Lines.ShouldNotContain(line => line.Contains("reader.example", StringComparison.Ordinal));

        server.Mails.ShouldHaveSingleItem().Name.ShouldBe("letter");
        server.Fetched.Clear();
        await room.Get<BounceCollector>().CollectAsync(default);
        server.Fetched.ShouldBeEmpty("a letter that was left is not read again");
    }

    [Fact]
    public async Task A_password_that_is_refused_is_said_and_stops_nothing()
    {
        await using var server = new Pop3Server { IsShut = true };
        await using var room = await OpenAsync(server);
        await room.Get<BounceCollector>().CollectAsync(default);
        room.Log.Lines.ShouldContain(line => line.Contains("refuses Bounces:User or Bounces:Password", StringComparison.Ordinal));
    }

    private Task<Mailroom> OpenAsync(Pop3Server server) => Mailroom.OpenAsync(
        azurite, ("Bounces:Host", "127.0.0.1"), ("Bounces:Port", $"{server.Port}"), ("Bounces:Security", "None"), ("Bounces:User", "b"),
        ("Bounces:Password", "p"));

    private static MimeMessage MailTo(Mailroom room, string reader) => room.Post.Taken.Single(mail => PostOffice.Address(mail) == reader);

    private static string HeadersOf(Mailroom room, string reader, string without = "-") => string.Concat(
        MailTo(room, reader).Headers.Where(header => header.Field != without).Select(header => $"{header.Field}: {header.Value}\n"));

    private static string LinkOf(Mailroom room, string reader) => $"List-Unsubscribe: {MailTo(room, reader).Headers["List-Unsubscribe"]}\n";

    private static string Report(string recipient, string diagnostic, string headers) =>
        $"""
        From: mailer-daemon@mx.example
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; {recipient}
        Action: failed
        Status: {diagnostic[4..9]}
        Diagnostic-Code: smtp; {diagnostic}

        --b
        Content-Type: text/rfc822-headers

        {headers}
        --b--
        """;
}
