using Pipeline.Subscribers;
using Tests.Storage.Newsletter;
using Tests.Storage.Pipelines;

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

        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        room.Post.Addressees.ShouldBe([Ada, Ada]);
    }

    [Fact]
    public async Task Who_does_not_confirm_gets_nothing()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await new Visitor(room).SubscribeAsync(Ada);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        room.Post.Taken.ShouldHaveSingleItem().Subject.ShouldBe("Please confirm your subscription to Sharper");
    }

    [Fact]
    public async Task Several_lists_are_asked_for_at_once_and_confirmed_by_one_click()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ada = new Visitor(room);
        (await ada.SubscribeAsync(Ada, "sharper,tides")).Status.ShouldBe(200);
        room.Post.Taken.ShouldHaveSingleItem().Subject.ShouldBe("Please confirm your subscription to Sharper and Tides");
        var link = ada.LinkInMail();
        (await ada.OpenConfirmAsync(link)).Html.ShouldContain("Tides of The Breakwater");
        (await ada.ConfirmAsync(link)).Html.ShouldContain("You are subscribed to Sharper and Tides");
        foreach (var list in (string[])["sharper", "tides"])
        {
            var on = (await room.Subscribers.FindAsync(list, Recipients.Key(Ada), default)).ShouldNotBeNull();
            on.MayBeMailed.ShouldBeTrue(list);
            (await room.Get<ConsentTexts>().FindAsync(on.Consent!.Text, default))!.ShouldContain(list, Case.Insensitive);
        }

        await room.Subscribers.UnsubscribeAsync("tides", Recipients.Key(Ada), default);
        await ada.SubscribeAsync(Ada, "sharper,tides");
        room.Post.Taken.Last().Subject.ShouldBe("Please confirm your subscription to Tides", "the other stands");
        (await ada.ConfirmAsync(link)).Html.ShouldContain("You are subscribed to Sharper.", Case.Sensitive, "for Tides it is too old");
        await ada.ConfirmAsync(ada.LinkInMail());
        await ada.SubscribeAsync(Ada, "sharper,tides");
        ada.LinkInMail().ShouldContain("/api/preferences?token=");
    }

    [Theory]
    [InlineData("")]
    [InlineData("sharper,no-such-list")]
    public async Task Who_chooses_no_list_or_one_that_there_is_not_is_asked_to_choose(string lists)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        (await new Visitor(room).SubscribeAsync(Ada, lists)).Status.ShouldBe(400);
        room.Post.Taken.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_form_from_elsewhere_that_offers_no_choice_asks_for_the_first_list()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        (await new Visitor(room).SubscribeAsync(Ada, list: null)).Status.ShouldBe(200);
        room.Post.Taken.ShouldHaveSingleItem().Subject!.ShouldContain(TestPublication.Instance.Lists[0].Name);
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
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
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
        (await visitor.OpenUnsubscribeAsync("https://breakwater.example/api/unsubscribe" + query)).Html.ShouldContain(
            "editors@breakwater.example");
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
    public async Task A_link_to_confirm_from_before_the_end_is_not_good_when_the_reader_is_asked_anew()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ada = new Visitor(room);
        await ada.SubscribeAsync(Ada);
        var old = ada.LinkInMail();
        await ada.ConfirmAsync(old);
        await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key(Ada), default);

        await ada.SubscribeAsync(Ada);
        var fresh = ada.LinkInMail();
        (await ada.ConfirmAsync(old)).Status.ShouldBe(404);
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Pending);
        (await ada.ConfirmAsync(fresh)).Html.ShouldContain("You are subscribed to Sharper");
        (await StateAsync(room, Ada)).ShouldBe(SubscriberState.Confirmed);
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
