using System.Text.RegularExpressions;
using Pipeline.Subscribers;
using Tests.Storage.Newsletter;

namespace Tests.Storage.Subscribers;

/// <summary>The page behind a mail's link where readers choose what they get.</summary>
public sealed partial class PreferencesTests(AzuriteFixture azurite)
{
    private const string Ada = "ada@reader.example";

    [Fact]
    public async Task A_reader_adds_a_list_and_leaves_another()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var link = await MailedLinkAsync(room);
        var visitor = new Visitor(room, "198.51.100.44");

        var page = await visitor.OpenPreferencesAsync(link);
        page.Html.ShouldContain("value=\"sharper\" checked");
        page.Html.ShouldContain("value=\"tides\" aria");
        (await visitor.ChooseAsync(link, "tides")).Html.ShouldContain("Your choice is kept");

        (await StateAsync(room, "sharper")).ShouldBe(SubscriberState.Unsubscribed);
        var tides = (await room.Subscribers.FindAsync("tides", Recipients.Key(Ada), default)).ShouldNotBeNull();
        (tides.State, tides.Address).ShouldBe((SubscriberState.Confirmed, Ada));
        tides.Consent!.GivenFrom.ShouldBe("198.51.100.44");
        (await room.Get<ConsentTexts>().FindAsync(tides.Consent.Text, default)).ShouldNotBeNull().ShouldContain("Tides");
    }

    [Fact]
    public async Task Looking_changes_nothing_and_choosing_the_same_neither()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var link = await MailedLinkAsync(room);
        var before = await room.Subscribers.FindAsync("sharper", Recipients.Key(Ada), default);
        await new Visitor(room).OpenPreferencesAsync(link);
        await new Visitor(room).ChooseAsync(link, "sharper");
        (await room.Subscribers.FindAsync("sharper", Recipients.Key(Ada), default)).ShouldBe(before);
        (await StateAsync(room, "tides")).ShouldBeNull();
    }

    [Fact]
    public async Task One_click_leaves_every_list_also_one_that_the_publication_has_no_more()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var link = await MailedLinkAsync(room);
        await room.Subscribers.AddConfirmedAsync(Ada, "tides", default);
        await room.Subscribers.AddConfirmedAsync(Ada, "a-former-list", default);
        var page = await new Visitor(room).OpenPreferencesAsync(link);
        var leave = LeaveForm().Match(page.Html).Groups[1].Value;

        (await new Visitor(room).OpenUnsubscribeAsync(leave)).Status.ShouldBe(200);
        (await StateAsync(room, "sharper")).ShouldBe(SubscriberState.Confirmed, "a GET changes nothing");
        (await new Visitor(room).UnsubscribeAsync(leave, "List-Unsubscribe=One-Click"))
            .Html.ShouldContain("any newsletter of The Breakwater");

        foreach (var list in (string[])["sharper", "tides", "a-former-list"])
            (await StateAsync(room, list)).ShouldBe(SubscriberState.Unsubscribed, list);
        (await new Visitor(room).OpenPreferencesAsync(link)).Html.ShouldContain("You are on no list");
        (await new Visitor(room).ChooseAsync(link, "sharper")).Html.ShouldContain("You are on no list");
        (await StateAsync(room, "sharper")).ShouldBe(
            SubscriberState.Unsubscribed, "the address is forgotten: nobody is brought back by an old link");
    }

    [Theory]
    [InlineData("?token=")]
    [InlineData("?token=abc.def")]
    public async Task A_broken_link_chooses_nothing(string query)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        (await new Visitor(room).OpenPreferencesAsync(query)).Status.ShouldBe(404);
        (await new Visitor(room).ChooseAsync(query, "sharper")).Status.ShouldBe(404);
    }

    [Fact]
    public async Task A_link_for_another_purpose_chooses_nothing()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await MailedLinkAsync(room);
        var unsubscribe = room.Post.Taken.Last().Headers["List-Unsubscribe"]!.Trim('<', '>');
        (await new Visitor(room).OpenPreferencesAsync(unsubscribe)).Status.ShouldBe(404);
    }

    private static async Task<string> MailedLinkAsync(Mailroom room)
    {
        await room.SubscribeAsync(Ada);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        return Link().Match(room.Post.Taken.Last().TextBody!).Value;
    }

    private static async Task<SubscriberState?> StateAsync(Mailroom room, string list) =>
        (await room.Subscribers.FindAsync(list, Recipients.Key(Ada), default))?.State;

    [GeneratedRegex(@"https://\S+/api/preferences\?token=\S+")]
    private static partial Regex Link();

    [GeneratedRegex("action=\"(/api/unsubscribe[^\"]+)\"")]
    private static partial Regex LeaveForm();
}
