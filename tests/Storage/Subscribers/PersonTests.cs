using Pipeline.Newsletter.Deliveries;
using Pipeline.Storage;
using Pipeline.Subscribers;
using Tests.Storage.Newsletter;
using Recipients = Tests.Storage.Newsletter.Recipients;

namespace Tests.Storage.Subscribers;

/// <summary>One person: all that is kept of them, and its end.</summary>
public sealed class PersonTests(AzuriteFixture azurite)
{
    private const string Ada = "ada@reader.example";

    [Fact]
    public async Task Erasing_a_person_removes_every_row_of_theirs_and_shows_which()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await new Visitor(room).SubscribeAsync(Ada);
        await room.SubscribeAsync(Recipients.Three);
        await room.Subscribers.AddConfirmedAsync(Ada, "tides", default);
        room.Shelf.Put(Ids.Mud);
        room.Shelf.Put(Ids.Silt);
        await room.MailAsync(Ids.Mud);
        await room.Stage.ConsiderAsync(Ids.Silt, default);

        var before = (await new Calls(room).ActAsync("find", Ada)).Json;
        before.GetProperty("subscriptions").GetArrayLength().ShouldBe(2);
        before.GetProperty("mailings").GetArrayLength().ShouldBe(2);
        var erasure = (await new Calls(room).ActAsync("erase", Ada)).Json;

        erasure.GetProperty("complete").GetBoolean().ShouldBeTrue();
        erasure.GetProperty("removed").GetArrayLength().ShouldBe(5, "two subscriptions, two copies, one limit");
        (await RowsWithAsync(room, Recipients.Key(Ada))).ShouldBe(0);
        (await TextsAsync(room)).ShouldNotContain(Ada);
        await room.DeliverAsync(Ids.Silt);
        room.Post.Addressees.Count(address => address == Ada).ShouldBe(2, "the confirmation, and the first mailing");
        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(3, 0, 3, 0, 0, 0));
        (await room.ReportAsync(Ids.Silt)).Counts.ShouldBe(new DeliveryCounts(3, 0, 2, 0, 1, 0));
        (await room.ReportAsync(Ids.Silt)).Mailing.IsActive.ShouldBeFalse();
    }

    [Fact]
    public async Task Who_was_erased_comes_back_only_by_their_own_confirmation()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Ada);
        await new Calls(room).ActAsync("erase", Ada);
        var suppressed = (await new Calls(room).ReadAsync("suppressed")).Json.GetProperty("suppressions");
        suppressed.GetArrayLength().ShouldBe(1);
        suppressed[0].GetProperty("reason").GetString().ShouldBe("erased");
        suppressed[0].GetProperty("hash").GetString().ShouldNotBe(Recipients.Key(Ada), "a plain hash could be tried");

        var visitor = new Visitor(room);
        await visitor.SubscribeAsync(Ada);
        await visitor.ConfirmAsync(visitor.LinkInMail());

        (await room.Subscribers.FindAsync(Mailroom.List, Recipients.Key(Ada), default))!.MayBeMailed.ShouldBeTrue();
        (await new Calls(room).ReadAsync("suppressed")).Json.GetProperty("suppressions").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_copy_that_a_sender_has_in_hand_is_left_and_said_to_be()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await using var desk = room.Another();
        await room.SubscribeAsync(Ada);
        room.Shelf.Put(Ids.Mud);
        Answer? during = null;
        room.Post.Arriving = async _ => during = await new Calls(desk).ActAsync("erase", Ada);

        await room.MailAsync(Ids.Mud);

        during!.Json.GetProperty("left").GetInt32().ShouldBe(1);
        during.Json.GetProperty("complete").GetBoolean().ShouldBeFalse();
        (await new Calls(room).ActAsync("erase", Ada)).Json.GetProperty("complete").GetBoolean().ShouldBeTrue();
        (await RowsWithAsync(room, Recipients.Key(Ada))).ShouldBe(0);
        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(1, 0, 1, 0, 0, 0));
    }

    [Fact]
    public async Task A_suppressed_address_gets_no_list_until_an_operator_lifts_it()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Ada);
        await room.Subscribers.AddConfirmedAsync(Ada, "tides", default);
        await new Calls(room).ActAsync("suppress", Ada);
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);
        room.Post.Taken.ShouldBeEmpty();

        (await new Calls(room).ActAsync("lift", Ada)).Json.GetProperty("resumed").GetInt32().ShouldBe(2);
        (await new Calls(room).ActAsync("lift", Ada)).Status.ShouldBe(404);
        room.Shelf.Put(Ids.Silt);
        await room.MailAsync(Ids.Silt);
        room.Post.Addressees.ShouldBe([Ada]);
    }

    [Fact]
    public async Task A_mailbox_that_is_gone_is_gone_for_every_list()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Ada);
        await room.Subscribers.AddConfirmedAsync(Ada, "tides", default);
        room.Post.Answer = _ => new(Pipeline.Mail.MailResult.NoSuchMailbox, "550 5.1.1");
        room.Shelf.Put(Ids.Mud);
        await room.MailAsync(Ids.Mud);

        (await room.Subscribers.FindAsync("tides", Recipients.Key(Ada), default))!.State.ShouldBe(SubscriberState.Suppressed);
        (await new Calls(room).ReadAsync("suppressed")).Json.GetProperty("suppressions")[0].GetProperty("reason").GetString()
            .ShouldBe("bounced 550 5.1.1");
    }

    [Fact]
    public async Task Signing_up_is_answered_alike_for_known_unknown_and_suppressed_addresses_and_takes_the_same_calls()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync("known@reader.example", "gone@reader.example");
        await new Calls(room).ActAsync("suppress", "gone@reader.example");
        await new Calls(room).ActAsync("erase", "erased@reader.example");
        await new Visitor(room).SubscribeAsync("first@reader.example");
        List<(string Html, int Status, int Calls)> seen = [];
        foreach (var who in (string[])["known", "unknown", "gone", "erased"])
        {
            var before = room.Calls.Count;
            var page = await new Visitor(room).SubscribeAsync($"{who}@reader.example");
            seen.Add((page.Html, page.Status, room.Calls.Count - before));
        }
        seen.Distinct().ShouldHaveSingleItem();
        room.Post.Taken.Count.ShouldBe(5);
    }

    [Theory]
    [InlineData("find", "no address", 400)]
    [InlineData("explode", Ada, 404)]
    [InlineData("lift", Ada, 404)]
    public async Task What_makes_no_sense_is_answered_in_words(string action, string address, int status)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        (await new Calls(room).ActAsync(action, address)).Status.ShouldBe(status);
    }

    private static async Task<int> RowsWithAsync(Mailroom room, string key)
    {
        var count = 0;
        foreach (var table in (string[])[Tables.Subscribers, Tables.Deliveries, Tables.Mailings])
            await foreach (var row in room.Outside().Tables.GetTableClient(table).QueryAsync<Azure.Data.Tables.TableEntity>())
                count += row.RowKey == key ? 1 : 0;
        return count;
    }

    private static async Task<string> TextsAsync(Mailroom room)
    {
        var all = new System.Text.StringBuilder();
        foreach (var table in (string[])[Tables.Subscribers, Tables.Deliveries, Tables.Mailings])
            await foreach (var row in room.Outside().Tables.GetTableClient(table).QueryAsync<Azure.Data.Tables.TableEntity>())
                all.AppendJoin(' ', row.Select(cell => cell.Value));
        return all.ToString();
    }
}
