using Microsoft.Extensions.Time.Testing;
using Model;
using Pipeline.Desk.Mailings;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Mailings;

namespace Tests.Unit.Desk;

public sealed class MailingPacesTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Morning);

    [Fact]
    public void At_the_first_look_it_is_the_mean_since_the_beginning()
    {
        _time.Advance(TimeSpan.FromMinutes(30));
        new MailingPaces(_time).Say(Mailing(sent: 1000)).ShouldBe("2,000 mails an hour, about 5 hours left.");
    }

    [Fact]
    public void Later_looks_tell_how_it_goes_now()
    {
        var paces = new MailingPaces(_time);
        _time.Advance(TimeSpan.FromHours(10));
        paces.Say(Mailing(sent: 5000));
        _time.Advance(TimeSpan.FromSeconds(60));
        paces.Say(Mailing(sent: 5100)).ShouldBe("6,000 mails an hour, about 49 minutes left.");
        _time.Advance(TimeSpan.FromSeconds(5));
        paces.Say(Mailing(sent: 5400)).ShouldNotBeNull()
            .ShouldStartWith("22,154 mails an hour", customMessage: "five seconds are too near");
    }

    [Fact]
    public void It_says_less_than_a_minute_when_little_is_left()
    {
        _time.Advance(TimeSpan.FromHours(1));
        new MailingPaces(_time).Say(Mailing(sent: 9990)).ShouldBe("9,990 mails an hour, less than a minute left.");
    }

    [Fact]
    public void Nothing_is_said_of_what_does_not_go()
    {
        var paces = new MailingPaces(_time);
        _time.Advance(TimeSpan.FromHours(1));
        paces.Say(Mailing(sent: 0)).ShouldBeNull();
        paces.Say(Mailing(sent: 100) with { Held = true }).ShouldBeNull();
        paces.Say(Mailing(sent: 100) with { State = MailingState.Cancelled }).ShouldBeNull();
        paces.Say(Mailing(sent: 10_000)).ShouldBeNull();
    }

    private static MailingView Mailing(int sent) => new(
        CommentaryId.FromDraft("mud.md"), "weekly", MailingState.Sending, false, null, null, null, Morning, null, 10_000, sent, 0, 0, 0,
        10_000 - sent, []);
}
