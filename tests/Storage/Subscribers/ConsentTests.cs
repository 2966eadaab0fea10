using Pipeline.Subscribers;
using Tests.Storage.Newsletter;

namespace Tests.Storage.Subscribers;

/// <summary>What a reader agreed to can be shown: when, from where, which words.</summary>
public sealed class ConsentTests(AzuriteFixture azurite)
{
    private const string Ada = "Ada.L@reader.example";

    [Fact]
    public async Task A_reader_is_shown_what_they_agree_to_and_it_is_kept_word_by_word()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ada = new Visitor(room);
        await ada.SubscribeAsync(Ada);
        var text = "I would like to receive Sharper of The Breakwater by mail.";
        room.Post.Taken.Single().TextBody!.ReplaceLineEndings(" ").ShouldContain("I would like to receive Sharper");
        (await ada.OpenConfirmAsync(ada.LinkInMail())).Html.ShouldContain(text);
        room.Clock.Advance(TimeSpan.FromHours(2));
        await new Visitor(room, "198.51.100.9").ConfirmAsync(ada.LinkInMail());

        var consent = (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default))!.Consent.ShouldNotBeNull();
        consent.From.ShouldBe("198.51.100.7");
        consent.GivenFrom.ShouldBe("198.51.100.9");
        (consent.Given - consent.Asked).ShouldBe(TimeSpan.FromHours(2));
        var found = (await new Calls(room).ActAsync("find", Ada.ToUpperInvariant())).Json.GetProperty("subscriptions")[0];
        found.GetProperty("text").GetString().ShouldNotBeNull().ShouldStartWith(text);
        found.GetProperty("consent").GetProperty("text").GetString().ShouldBe(consent.Text);
    }

    [Fact]
    public async Task Who_asks_again_does_not_change_the_consent_that_stands()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ada = new Visitor(room);
        await ada.SubscribeAsync(Ada);
        await ada.ConfirmAsync(ada.LinkInMail());
        var before = (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default))!.Consent;

        await new Visitor(room, "203.0.113.77").SubscribeAsync(Ada);

        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default))!.Consent.ShouldBe(before);
    }

    [Fact]
    public async Task Who_does_not_confirm_is_forgotten_once_their_link_is_no_longer_good()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync("ben@reader.example");
        await new Visitor(room).SubscribeAsync(Ada);
        room.Clock.Advance(TimeSpan.FromDays(6.9));
        (await room.Get<PendingExpiry>().RunAsync(default)).ShouldBe(0);

        room.Clock.Advance(TimeSpan.FromDays(0.2));
        (await room.Get<PendingExpiry>().RunAsync(default)).ShouldBe(1);
        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default)).ShouldBeNull();
        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key("ben@reader.example"), default))!.MayBeMailed.ShouldBeTrue();
    }

    [Fact]
    public async Task Who_had_left_before_is_known_to_have_left_when_they_do_not_confirm()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Ada);
        await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key(Ada), default);
        await new Visitor(room).SubscribeAsync(Ada);
        room.Clock.Advance(TimeSpan.FromDays(8));

        await room.Get<PendingExpiry>().RunAsync(default);

        var left = (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default)).ShouldNotBeNull();
        (left.State, left.Address).ShouldBe((SubscriberState.Unsubscribed, null));
    }
}
