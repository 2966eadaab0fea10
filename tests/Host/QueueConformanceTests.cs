using System.Diagnostics;
using System.Text;
using Pipeline.Storage;

namespace Tests.Host;

/// <summary>Queue triggers behave as on the real host: tries, pauses, poison, and nothing lost.</summary>
public sealed class QueueConformanceTests(AzuriteFixture azurite)
{
    private const string Poison = Queues.Web + "-poison";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Messages_bind_as_text_and_as_records()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());

        await host.Queue(Queues.DraftEvents).SendMessageAsync("""{ "eventType": "Microsoft.Storage.BlobDeleted" }""", Cancellation);
        await host.Queue(Queues.Dispatch).SendMessageAsync("""{ "id": "none-0000000000" }""", Cancellation);

        await host.UntilAsync(() => host.Host.Activity.Succeeded("TakeInByEvent") == 1, "the text was taken");
        await host.UntilAsync(() => host.Host.Activity.Succeeded("DispatchCommentary") == 1, "the record was taken");
    }

    [Theory]
    [InlineData("{ this is no JSON")]
    [InlineData("null")]
    public async Task A_throwing_function_is_tried_as_often_as_host_json_says_and_its_message_lies_in_poison_as_it_was(string body)
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());
        var watch = Stopwatch.StartNew();

        await host.Queue(Queues.Web).SendMessageAsync(body, Cancellation);
        await host.UntilAsync(async () => await host.CountAsync(Poison) == 1, "the message is poison");

        watch.Elapsed.ShouldBeGreaterThan(TimeSpan.FromSeconds(2), "Between three tries lie two visibility time-outs.");
        (await host.Queue(Poison).PeekMessageAsync(Cancellation)).Value.Body.ToString().ShouldBe(body);
        (await host.CountAsync(Queues.Web)).ShouldBe(0);
        host.Said.ToString().ShouldContain("(try 3)");
        host.Said.ToString().ShouldNotContain("(try 4)");
    }

    [Fact]
    public async Task A_message_without_anything_in_it_is_named_as_such()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());

        await host.Queue(Queues.Feeds).SendMessageAsync("null", Cancellation);

        await host.UntilAsync(
            () => host.Said.ToString().Contains("The message of 'feeds' holds nothing", StringComparison.Ordinal),
            "the log says what is wrong");
        host.Said.ToString().ShouldNotContain(nameof(NullReferenceException));
    }

    [Fact]
    public async Task A_message_that_is_not_Base64_goes_to_poison_and_the_next_one_is_taken()
    {
        var account = azurite.NewAccount();
        await using var host = await HostUnderTest.StartAsync(account);

        await host.RawQueue(account, Queues.Dispatch).SendMessageAsync("this is {not} Base64!", Cancellation);
        await host.UntilAsync(async () => await host.CountAsync(Queues.PoisonOf(Queues.Dispatch)) == 1, "the message is poison");
        await host.Queue(Queues.Dispatch).SendMessageAsync("""{ "id": "none-0000000000" }""", Cancellation);

        await host.UntilAsync(() => host.Host.Activity.Succeeded("DispatchCommentary") == 1, "the next message was taken");
    }

    [Fact]
    public async Task A_thousand_messages_are_all_taken()
    {
        await using var host = await HostUnderTest.StartAsync(
            azurite.NewAccount(), new() { ["AzureFunctionsJobHost__extensions__queues__batchSize"] = "16" });

        await Parallel.ForEachAsync(
            Enumerable.Range(0, 1000),
            new ParallelOptions { MaxDegreeOfParallelism = 16, CancellationToken = Cancellation },
            async (n, token) => await host.Queue(Queues.Dispatch).SendMessageAsync($$"""{ "id": "none-{{n:D10}}" }""", token)
        );

        await host.UntilAsync(() => host.Host.Activity.Succeeded("DispatchCommentary") >= 1000, "all thousand were taken");
        await host.UntilAsync(async () => await host.CountAsync(Queues.Dispatch) == 0, "the queue is empty");
        (await host.CountAsync(Queues.PoisonOf(Queues.Dispatch))).ShouldBe(0);
    }

    [Fact]
    public async Task A_killed_worker_is_started_again_and_nothing_is_lost()
    {
        await using var host = await HostUnderTest.StartAsync(
            azurite.NewAccount(), change: settings => settings with { MessageLease = TimeSpan.FromSeconds(3) });
        var first = host.Host.WorkerProcessId;
        for (var n = 0; n < 200; n++)
            await host.Queue(Queues.Dispatch).SendMessageAsync($$"""{ "id": "none-{{n:D10}}" }""", Cancellation);

        using (var worker = Process.GetProcessById(first))
            worker.Kill();

        await host.UntilAsync(() => host.Host.WorkerProcessId != first, "another worker runs");
        await host.UntilAsync(async () => await host.CountAsync(Queues.Dispatch) == 0, "the queue is empty");
        (await host.CountAsync(Queues.PoisonOf(Queues.Dispatch))).ShouldBe(0);
        host.Host.Activity.Succeeded("DispatchCommentary").ShouldBeGreaterThanOrEqualTo(200);
    }

    [Fact]
    public async Task A_message_is_sent_on_as_it_was_encoded()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());
        var body = Encoding.UTF8.GetBytes("{ \"id\": \"none-0000000000\", \"traceParent\": \"påské\" }");

        await host.Queue(Queues.Dispatch).SendMessageAsync(BinaryData.FromBytes(body), cancellationToken: Cancellation);

        await host.UntilAsync(() => host.Host.Activity.Succeeded("DispatchCommentary") == 1, "it was taken");
    }
}
