using Model;
using Pipeline.Newsletter;
using Tests.Storage.Subscribers;

namespace Tests.Storage.Newsletter;

/// <summary>A letter before it goes out: as a page, and as one test mail.</summary>
public sealed class SampleTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_preview_is_the_letter_itself_before_the_piece_is_out()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        room.Shelf.Put(Ids.Mud);
        room.Shelf.Set(Ids.Mud, LifecycleState.Scheduled);

        var page = await PreviewAsync(room, "");
        page.Status.ShouldBe(200);
        page.Text.ShouldContain("Dredging season (mud-0000000001)");
        page.Text.ShouldContain("Unsubscribe");
        (await PreviewAsync(room, "?part=text")).Text.ShouldNotContain("<html");
        room.Post.Taken.ShouldBeEmpty();
        (await room.Stage.ReportAsync(Ids.Mud, default)).ShouldBeNull();
    }

    [Fact]
    public async Task A_test_goes_to_one_address_counts_nowhere_and_does_not_pass_for_the_real_one()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Ids.Mud);

        (await TestAsync(room, Ids.Mud.ToString(), Recipients.Three[0])).Status.ShouldBe(200);
        var test = room.Post.Taken.ShouldHaveSingleItem();
        test.Subject.ShouldBe("[Test] Dredging season (mud-0000000001)");
        await room.MailAsync(Ids.Mud);

        room.Post.Taken.Count.ShouldBe(4);
        room.Post.Taken.Select(mail => mail.MessageId).ShouldBeUnique();
        (await room.ReportAsync(Ids.Mud)).Counts.Sent.ShouldBe(3);
    }

    [Theory]
    [InlineData("mud-0000000001", "nobody", 400)]
    [InlineData("none-0000000001", "ada@reader.example", 404)]
    public async Task What_makes_no_sense_is_answered_in_words(string id, string address, int status)
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        room.Shelf.Put(Ids.Mud);
        (await TestAsync(room, id, address)).Status.ShouldBe(status);
    }

    [Fact]
    public async Task A_test_that_the_server_does_not_take_is_said_to_be()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        room.Shelf.Put(Ids.Mud);
        room.Post.IsDown = true;
        (await TestAsync(room, Ids.Mud.ToString(), "ada@reader.example")).Status.ShouldBe(503);
    }

    private static Task<Answer> PreviewAsync(Mailroom room, string query) =>
        Calls.AnswerAsync(query, "", request => room.Get<MailingCalls>().PreviewAsync(request, Ids.Mud.ToString(), default));

    private static Task<Answer> TestAsync(Mailroom room, string id, string address) =>
        Calls.AnswerAsync(
            "", $"{{ \"address\": \"{address}\" }}", request => room.Get<MailingCalls>().ActAsync(request, id, "test", default));
}
