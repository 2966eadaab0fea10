using Pipeline.Desk.Readers;
using Pipeline.Subscribers;
using Tests.Storage.Newsletter;

namespace Tests.Storage.Desk;

public sealed class ReaderHistoryTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task The_desk_tells_what_one_reader_got_when_and_why()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var readers = Recipients.InOneShard(2);
        await room.SubscribeAsync(readers[0]);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        await room.SubscribeAsync(readers[1]);

        var got = await LookAsync(room, readers[0]);
        got.Subscriptions.ShouldHaveSingleItem().State.ShouldBe("confirmed");
        var copy = got.Mailings.ShouldHaveSingleItem();
        (copy.Piece, copy.State).ShouldBe((Ids.Mud, "sent"));
        copy.Title.ShouldNotBe(Ids.Mud.ToString());
        copy.Why.ShouldContain(Mailroom.List);
        copy.When.ShouldStartWith("2 Nov 2026");
        (await LookAsync(room, readers[1])).Mailings.ShouldBeEmpty("they came after it");
        (await LookAsync(room, "nobody@reader.example")).Subscriptions.ShouldBeEmpty();
    }

    private static Task<Pipeline.Desk.Pages.ReaderDeskView> LookAsync(Mailroom room, string address) =>
        room.Get<ReaderHistory>().ReadAsync(
            EmailAddress.TryParse(address, out var parsed) ? parsed : throw new FormatException(address), default);
}
