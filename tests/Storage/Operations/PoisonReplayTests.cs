using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Pipeline.Operations;
using Pipeline.Storage;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Operations;

/// <summary>Poison messages go back to their queue with one call, and are worked off as if nothing had been.</summary>
public sealed class PoisonReplayTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task A_draft_whose_event_was_poison_comes_out_after_a_replay()
    {
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, new Clock(Story.Morning)).OpenAsync();
        var stores = newsroom.Get<Stores>();
        await newsroom.UploadAsync("late.md", Drafts.Markdown("Late but not lost"));
        await PoisonAsync(stores, Queues.DraftEvents);
        await newsroom.Queues.WorkAsync();
        (await newsroom.SiteAsync()).ShouldBeEmpty();

        Moved(await newsroom.Get<OperatorCalls>().ReplayAsync(Queues.DraftEvents, default)).ShouldBe(1);
        await newsroom.Queues.WorkAsync();

        (await newsroom.SiteAsync()).Values.ShouldContain(file => file.Contains("Late but not lost"));
        Moved(await newsroom.Get<OperatorCalls>().ReplayAsync(Queues.DraftEvents, default)).ShouldBe(0);
    }

    [Fact]
    public async Task A_queue_without_poison_has_nothing_to_move_and_an_unknown_one_is_not_found()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        var calls = newsroom.Get<OperatorCalls>();
        Moved(await calls.ReplayAsync(Queues.Web, default)).ShouldBe(0);
        (await calls.ReplayAsync("drafts", default)).ShouldBeAssignableTo<ContentResult>()!.StatusCode.ShouldBe(404);
        (await calls.ReplayAsync("web-poison", default)).ShouldBeAssignableTo<ContentResult>()!.StatusCode.ShouldBe(404);
    }

    [Fact]
    public async Task A_message_that_nobody_can_read_stays_and_is_named_and_the_others_go_back()
    {
        var account = azurite.NewAccount();
        await using var newsroom = await new Newsroom(account, new Clock(Story.Morning)).OpenAsync();
        var poison = new Azure.Storage.Queues.QueueClient(account, Queues.PoisonOf(Queues.Web));
        await poison.CreateAsync();
        foreach (var text in (string[])["eyJpZCI6ImEifQ==", "{ this is no Base64 }", "eyJpZCI6ImIifQ=="])
            await poison.SendMessageAsync(text);

        var answer = (await newsroom.Get<OperatorCalls>().ReplayAsync(Queues.Web, default)).ShouldBeAssignableTo<ContentResult>()!;

        Moved(answer).ShouldBe(2);
        answer.Content!.ShouldContain("{ this is no Base64 }");
        (await poison.PeekMessagesAsync(32)).Value.ShouldHaveSingleItem().Body.ToString().ShouldBe("{ this is no Base64 }");
    }

    // What the host does with a message that failed too often.
    private static async Task PoisonAsync(Stores stores, string queue)
    {
        var poison = stores.Queue(Queues.PoisonOf(queue)).Client;
        await poison.CreateIfNotExistsAsync();
        foreach (var message in (await stores.Queue(queue).Client.ReceiveMessagesAsync(32)).Value)
        {
            await poison.SendMessageAsync(message.Body);
            await stores.Queue(queue).Client.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
    }

    private static int Moved(IActionResult result) =>
        JsonDocument.Parse(result.ShouldBeAssignableTo<ContentResult>()!.Content!).RootElement.GetProperty("moved").GetInt32();
}
