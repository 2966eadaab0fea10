using Pipeline.Subscribers;
using Tests.Storage.Newsletter;

namespace Tests.Storage.Subscribers;

/// <summary>Double opt-in, leaving, and what strangers learn: nothing.</summary>
public sealed class SubscribingTests(AzuriteFixture azurite)
{
    private const string Ada = "Ada.L@reader.example";

    [Fact]
    public async Task Who_confirms_by_the_mailed_link_gets_the_newsletter()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ada = new Visitor(room);

        (await ada.SubscribeAsync(Ada)).Status.ShouldBe(200);
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Pending);
        room.Post.Taken.ShouldHaveSingleItem().Headers["Auto-Submitted"].ShouldBe("auto-generated");
        (await ada.ConfirmAsync(ada.LinkInMail())).Html.ShouldContain("You are subscribed to Sharper");
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Confirmed);

        room.Shelf.Put("mud-0000000001");
        await room.MailAsync("mud-0000000001");
        room.Post.Addressees.ShouldBe([Ada, Ada]);
    }

    [Fact]
    public async Task Who_does_not_confirm_gets_nothing()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await new Visitor(room).SubscribeAsync(Ada);
        room.Shelf.Put("mud-0000000001");
        await room.MailAsync("mud-0000000001");
        room.Post.Taken.ShouldHaveSingleItem().Subject.ShouldBe("Please confirm your subscription to Sharper");
    }

    [Fact]
    public async Task Known_and_unknown_addresses_get_the_same_answer_and_both_a_mail()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Ada);
        var visitor = new Visitor(room);

        var known = await visitor.SubscribeAsync(Ada);
        var unknown = await visitor.SubscribeAsync("nobody@reader.example");

        known.Html.ShouldBe(unknown.Html);
        known.Status.ShouldBe(unknown.Status);
        room.Post.Taken.Select(PostOffice.Address).ShouldBe([Ada, "nobody@reader.example"]);
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Confirmed);
    }

    [Fact]
    public async Task Looking_at_a_link_changes_nothing()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ada = new Visitor(room);
        await ada.SubscribeAsync(Ada);
        var confirm = ada.LinkInMail();

        var page = await ada.OpenConfirmAsync(confirm);
        page.Html.ShouldContain("<form method=\"post\" action=\"/api/confirm?token=");
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Pending);

        await ada.ConfirmAsync(confirm);
        await ada.SubscribeAsync(Ada);
        var leave = ada.LinkInMail();
        leave.ShouldContain("/api/unsubscribe?token=");
        (await ada.OpenUnsubscribeAsync(leave)).Html.ShouldContain("Unsubscribe me");
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Confirmed);
    }

    [Fact]
    public async Task One_click_from_the_mail_program_unsubscribes_at_once_and_forgets_the_address()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Ada);
        room.Shelf.Put("mud-0000000001");
        await room.MailAsync("mud-0000000001");
        var mail = room.Post.Taken.Single();
        mail.Headers["List-Unsubscribe-Post"].ShouldBe("List-Unsubscribe=One-Click");
        var link = mail.Headers["List-Unsubscribe"]!.Trim('<', '>');

        var answer = await new Visitor(room).UnsubscribeAsync(link, "List-Unsubscribe=One-Click");

        answer.Status.ShouldBe(200);
        var gone = (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default)).ShouldNotBeNull();
        gone.State.ShouldBe(SubscriberState.Unsubscribed);
        gone.Address.ShouldBeNull();
        (await new Visitor(room).UnsubscribeAsync(link)).Status.ShouldBe(200, "again is no error");
    }

    [Fact]
    public async Task A_link_to_confirm_does_not_bring_back_who_has_left()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ada = new Visitor(room);
        await ada.SubscribeAsync(Ada);
        var confirm = ada.LinkInMail();
        await ada.ConfirmAsync(confirm);
        await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key(Ada), default);

        (await ada.ConfirmAsync(confirm)).Status.ShouldBe(404);
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Unsubscribed);

        room.Clock.Advance(TimeSpan.FromDays(1));
        await ada.SubscribeAsync(Ada);
        await ada.ConfirmAsync(ada.LinkInMail());
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Confirmed);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=abc.def")]
    public async Task A_broken_link_shows_a_kind_page(string query)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var visitor = new Visitor(room);
        (await visitor.OpenUnsubscribeAsync("https://breakwater.example/api/unsubscribe" + query)).Html.ShouldContain("editors@breakwater.example");
        (await visitor.UnsubscribeAsync("https://breakwater.example/api/unsubscribe" + query)).Status.ShouldBe(404);
        (await visitor.OpenConfirmAsync("https://breakwater.example/api/confirm" + query)).Html.ShouldContain("subscribe once more");
    }

    [Fact]
    public async Task A_link_to_confirm_is_worth_nothing_for_unsubscribing_nor_after_its_time()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ada = new Visitor(room);
        await ada.SubscribeAsync(Ada);
        var confirm = ada.LinkInMail();
        (await ada.UnsubscribeAsync(confirm)).Status.ShouldBe(404);
        room.Clock.Advance(TimeSpan.FromDays(7));
        (await ada.ConfirmAsync(confirm)).Status.ShouldBe(404);
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Pending);
    }

    [Fact]
    public async Task An_address_gets_three_such_mails_a_day_and_the_answer_stays_the_same()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var answers = new List<string>();
        for (var i = 0; i < 6; i++)
            answers.Add((await new Visitor(room, $"198.51.100.{i}").SubscribeAsync(Ada)).Html);
        room.Post.Taken.Count.ShouldBe(3);
        answers.Distinct().ShouldHaveSingleItem();

        room.Clock.Advance(TimeSpan.FromDays(1));
        await new Visitor(room).SubscribeAsync(Ada);
        room.Post.Taken.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_client_that_asks_too_often_is_told_to_wait_whatever_it_says_it_is()
    {
        await using var room = await Mailroom.OpenAsync(azurite, ("Subscribe:RequestsPerClient", "4"));
        for (var i = 0; i < 4; i++)
            (await new Visitor(room).SubscribeAsync($"reader{i}@reader.example")).Status.ShouldBe(200);
        (await new Visitor(room).SubscribeAsync("reader9@reader.example")).Status.ShouldBe(429);
        (await new Visitor(room, "198.51.100.8").SubscribeAsync("reader9@reader.example")).Status.ShouldBe(200);
        room.Clock.Advance(TimeSpan.FromHours(1));
        (await new Visitor(room).SubscribeAsync("reader8@reader.example")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Programs_that_fill_the_trap_are_thanked_and_ignored()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        (await new Visitor(room).SubscribeAsync(Ada, website: "https://pills.example")).Html.ShouldContain("look into your inbox");
        room.Post.Taken.ShouldBeEmpty();
        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default)).ShouldBeNull();
    }

    [Theory]
    [InlineData("ada@reader.example\r\nBcc: x@y.example", Mailroom.List)]
    [InlineData("not an address", Mailroom.List)]
    [InlineData("ada@reader.example", "no-such-list")]
    public async Task What_makes_no_sense_is_refused_in_words(string email, string list)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var page = await new Visitor(room).SubscribeAsync(email, list);
        page.Status.ShouldBe(400);
        page.Html.ShouldContain("Please go back");
        room.Post.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task Everybody_is_told_when_no_mail_can_be_sent()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        room.Post.IsDown = true;
        (await new Visitor(room).SubscribeAsync(Ada)).Status.ShouldBe(503);
        room.Log.Lines.ShouldNotContain(line => line.Contains("reader.example", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_behind_a_link_are_not_cached_indexed_or_told_to_other_sites()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var page = await new Visitor(room).OpenConfirmAsync("?token=x.y");
        page.Headers.CacheControl.ToString().ShouldBe("no-store");
        page.Headers["Referrer-Policy"].ToString().ShouldBe("no-referrer");
        page.Headers["X-Robots-Tag"].ToString().ShouldBe("noindex");
        page.Headers.ContentSecurityPolicy.ToString().ShouldNotContain("unsafe");
    }

    private static async Task<SubscriberState?> StateAsync(Mailroom room, string address) =>
        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(address), default))?.State;
}
