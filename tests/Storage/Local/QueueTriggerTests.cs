using System.Threading.Channels;
using Azure.Storage.Queues;
using Microsoft.Azure.Functions.Worker;

namespace Tests.Storage.Local;

public sealed class QueueTriggerTests(AzuriteFixture azurite)
{
    private readonly string _account = azurite.NewAccount();
    private readonly Spy _spy = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_is_bound_from_JSON_and_deleted()
    {
        var queue = await QueueAsync("bound");
        await using var host = await StartAsync(queue, typeof(OrderFunction));

        await queue.SendMessageAsync("""{"title":"A bridge","pages":3}""", Cancellation);

        (await _spy.Seen.Reader.ReadAsync(Cancellation)).ShouldBe(new Order("A bridge", 3));
        await EmptyAsync(queue);
    }

    [Theory]
    [InlineData(typeof(TextFunction))]
    [InlineData(typeof(BytesFunction))]
    [InlineData(typeof(BinaryFunction))]
    public async Task A_message_is_bound_as_text_or_bytes(Type function)
    {
        var queue = await QueueAsync(function.Name.ToLowerInvariant());
        await using var host = await StartAsync(queue, function);

        await queue.SendMessageAsync("plain", Cancellation);

        (await _spy.Seen.Reader.ReadAsync(Cancellation)).ShouldBe("plain");
    }

    [Fact]
    public async Task A_failing_message_is_tried_again_and_then_succeeds()
    {
        var queue = await QueueAsync("retried");
        _spy.Failures = 2;
        await using var host = await StartAsync(queue, typeof(TextFunction));

        await queue.SendMessageAsync("stubborn", Cancellation);

        (await _spy.Seen.Reader.ReadAsync(Cancellation)).ShouldBe("stubborn");
        _spy.Tries.ShouldBe(3);
        await EmptyAsync(queue);
        (await PoisonOf(queue).ExistsAsync(Cancellation)).Value.ShouldBeFalse();
    }

    [Fact]
    public async Task A_message_that_always_fails_lands_in_the_poison_queue_unchanged()
    {
        var queue = await QueueAsync("poisoned");
        _spy.Failures = int.MaxValue;
        await using var host = await StartAsync(queue, typeof(TextFunction));

        await queue.SendMessageAsync("hopeless", Cancellation);
        await EmptyAsync(queue);

        _spy.Tries.ShouldBe(3);
        (await PoisonOf(queue).ReceiveMessageAsync(cancellationToken: Cancellation)).Value.Body.ToString().ShouldBe("hopeless");
    }

    [Fact]
    public async Task A_message_that_is_no_JSON_of_its_type_is_poison_too()
    {
        var queue = await QueueAsync("malformed");
        await using var host = await StartAsync(queue, typeof(OrderFunction));

        await queue.SendMessageAsync("{ not json", Cancellation);
        await EmptyAsync(queue);

        (await PoisonOf(queue).PeekMessageAsync(Cancellation)).Value.Body.ToString().ShouldBe("{ not json");
    }

    [Fact]
    public async Task A_message_stays_hidden_while_its_function_runs_longer_than_the_lease()
    {
        var queue = await QueueAsync("leased");
        _spy.Gate = new TaskCompletionSource();
        await using var host = await StartAsync(queue, typeof(TextFunction), TimeSpan.FromSeconds(1));
        await queue.SendMessageAsync("long", Cancellation);
        await _spy.Started.Reader.ReadAsync(Cancellation);

        using var noSecond = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        noSecond.CancelAfter(TimeSpan.FromSeconds(3));
        await Should.ThrowAsync<OperationCanceledException>(async () => await _spy.Started.Reader.ReadAsync(noSecond.Token));

        _spy.Gate.SetResult();
        await EmptyAsync(queue);
        _spy.Tries.ShouldBe(1);
    }

    [Fact]
    public async Task Stopping_lets_a_running_function_finish_and_takes_no_more()
    {
        var queue = await QueueAsync("stopped");
        _spy.Gate = new TaskCompletionSource();
        await using var host = await StartAsync(queue, typeof(TextFunction));
        await queue.SendMessageAsync("first", Cancellation);
        await _spy.Started.Reader.ReadAsync(Cancellation);

        var stopping = host.StopAsync();
        await queue.SendMessageAsync("second", Cancellation);
        _spy.Gate.SetResult();
        await stopping;

        _spy.Tries.ShouldBe(1);
        (await queue.ReceiveMessageAsync(cancellationToken: Cancellation)).Value.Body.ToString().ShouldBe("second");
    }

    [Fact]
    public async Task A_function_that_does_not_end_is_cancelled_and_its_message_shows_again_at_once()
    {
        var queue = await QueueAsync("cancelled");
        _spy.Gate = new TaskCompletionSource();
        await using var host = await HostBench.StartAsync(_account, _spy, [typeof(TextFunction)], Values(queue),
            settings => settings with { StopLimit = TimeSpan.FromMilliseconds(100) });
        await queue.SendMessageAsync("stuck", Cancellation);
        await _spy.Started.Reader.ReadAsync(Cancellation);

        await host.StopAsync();

        (await queue.ReceiveMessageAsync(cancellationToken: Cancellation)).Value.Body.ToString().ShouldBe("stuck");
    }

    [Fact]
    public async Task A_function_switched_off_by_its_setting_takes_nothing()
    {
        var queue = await QueueAsync("disabled");
        var values = Values(queue);
        values["AzureWebJobs.Text.Disabled"] = "true";
        await using var host = await HostBench.StartAsync(_account, _spy, [typeof(TextFunction), typeof(OrderFunction)], values);

        await queue.SendMessageAsync("""{"title":"For the other","pages":1}""", Cancellation);

        (await _spy.Seen.Reader.ReadAsync(Cancellation)).ShouldBeOfType<Order>();
    }

    private Task<global::Local.Host.LocalHost> StartAsync(QueueClient queue, Type function, TimeSpan? lease = null) =>
        HostBench.StartAsync(_account, _spy, [function], Values(queue),
            settings => settings with { MessageLease = lease ?? TimeSpan.FromSeconds(30) });

    private static Dictionary<string, string?> Values(QueueClient queue) => new() { ["TestQueue"] = queue.Name };

    private async Task<QueueClient> QueueAsync(string name)
    {
        var queue = new QueueClient(_account, $"trigger-{name}", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        return queue;
    }

    private QueueClient PoisonOf(QueueClient queue) =>
        new(_account, $"{queue.Name}-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });

    private static async Task EmptyAsync(QueueClient queue)
    {
        while ((await queue.GetPropertiesAsync(Cancellation)).Value.ApproximateMessagesCount > 0)
            await Task.Delay(20, Cancellation);
    }

    internal sealed class Spy
    {
        private int _tries;

        public Channel<object> Seen { get; } = Channel.CreateUnbounded<object>();

        public Channel<int> Started { get; } = Channel.CreateUnbounded<int>();

        public int Failures { get; set; }

        public TaskCompletionSource? Gate { get; set; }

        public int Tries => _tries;

        public async Task SeeAsync(object message, CancellationToken cancellation)
        {
            var attempt = Interlocked.Increment(ref _tries);
            Started.Writer.TryWrite(attempt);
            if (Gate is { } gate)
                await gate.Task.WaitAsync(cancellation);
            if (attempt <= Failures)
                throw new InvalidOperationException("Not yet.");
            Seen.Writer.TryWrite(message);
        }
    }

    public sealed record Order(string Title, int Pages);

    internal sealed class OrderFunction(Spy spy)
    {
        [Function("Order")]
        public Task RunAsync([QueueTrigger("%TestQueue%", Connection = "PipelineStorage")] Order order, CancellationToken cancellation) => spy.SeeAsync(order, cancellation);
    }

    internal sealed class TextFunction(Spy spy)
    {
        [Function("Text")]
        public Task RunAsync([QueueTrigger("%TestQueue%")] string text, CancellationToken cancellation) => spy.SeeAsync(text, cancellation);
    }

    internal sealed class BytesFunction(Spy spy)
    {
        [Function("Bytes")]
        public Task RunAsync([QueueTrigger("%TestQueue%")] byte[] bytes) => spy.SeeAsync(System.Text.Encoding.UTF8.GetString(bytes), default);
    }

    internal sealed class BinaryFunction(Spy spy)
    {
        [Function("Binary")]
        public Task RunAsync([QueueTrigger("%TestQueue%")] BinaryData data) => spy.SeeAsync(data.ToString(), default);
    }
}
