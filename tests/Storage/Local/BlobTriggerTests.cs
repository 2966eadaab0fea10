using System.Collections.Concurrent;
using System.Threading.Channels;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Local.Host;
using Microsoft.Azure.Functions.Worker;

namespace Tests.Storage.Local;

public sealed class BlobTriggerTests(AzuriteFixture azurite)
{
    private readonly string _account = azurite.NewAccount();
    private readonly Spy _spy = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(typeof(TextFunction))]
    [InlineData(typeof(StreamFunction))]
    [InlineData(typeof(ClientFunction))]
    [InlineData(typeof(BytesFunction))]
    public async Task A_blob_reaches_its_function_with_its_whole_name(Type function)
    {
        var container = await ContainerAsync(function.Name.ToLowerInvariant());
        await container.UploadBlobAsync("2026/a piece.md", BinaryData.FromString("Words."), Cancellation);

        await using var host = await StartAsync(container, function);

        (await _spy.Seen.Reader.ReadAsync(Cancellation)).ShouldBe(("2026/a piece.md", "Words."));
    }

    [Fact]
    public async Task A_blob_handled_once_is_not_handled_again_after_a_restart_but_a_changed_one_is()
    {
        var container = await ContainerAsync("restart");
        await container.UploadBlobAsync("kept.md", BinaryData.FromString("one"), Cancellation);
        await container.UploadBlobAsync("changed.md", BinaryData.FromString("one"), Cancellation);
        await using (var first = await StartAsync(container, typeof(TextFunction)))
        {
            await _spy.Seen.Reader.ReadAsync(Cancellation);
            await _spy.Seen.Reader.ReadAsync(Cancellation);
        }

        await container.GetBlobClient("changed.md").UploadAsync(BinaryData.FromString("two"), overwrite: true, Cancellation);
        await using var second = await StartAsync(container, typeof(TextFunction));

        (await _spy.Seen.Reader.ReadAsync(Cancellation)).ShouldBe(("changed.md", "two"));
        _spy.Seen.Reader.Count.ShouldBe(0);
        _spy.Tries["kept.md"].ShouldBe(1);
    }

    [Fact]
    public async Task A_blob_that_always_fails_is_noted_in_the_poison_queue_and_left_alone()
    {
        var container = await ContainerAsync("poison");
        _spy.Failing = "bad.md";
        await container.UploadBlobAsync("bad.md", BinaryData.FromString("one"), Cancellation);
        var poison = new QueueClient(_account, "webjobs-blobtrigger-poison", new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        await using var host = await StartAsync(container, typeof(TextFunction));

        await poison.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        string? note = null;
        while ((note = (await poison.ReceiveMessageAsync(cancellationToken: Cancellation)).Value?.Body.ToString()) is null)
            await Task.Delay(20, Cancellation);

        note.ShouldContain("\"blobName\":\"bad.md\"");
        note.ShouldContain($"\"containerName\":\"{container.Name}\"");
        _spy.Tries["bad.md"].ShouldBe(3);
    }

    [Fact]
    public async Task Ten_thousand_receipts_are_read_back_by_a_restart()
    {
        var container = new BlobContainerClient(_account, "receipts");
        var written = new global::Local.Host.Blobs.BlobReceipts(container, "many.log");
        await written.LoadAsync(Cancellation);
        await Parallel.ForAsync(0, 10_000, Cancellation, async (n, cancellation) => await written.AddAsync($"folder/draft {n}.md", $"\"0x{n:X}\"", cancellation));

        var read = new global::Local.Host.Blobs.BlobReceipts(container, "many.log");
        await read.LoadAsync(Cancellation);

        read.Count.ShouldBe(10_000);
        read.Holds("folder/draft 9999.md", "0x270F").ShouldBeTrue();
        read.Holds("folder/draft 9999.md", "0x2710").ShouldBeFalse();
    }

    private Task<LocalHost> StartAsync(BlobContainerClient container, Type function) =>
        HostBench.StartAsync(_account, _spy, [function], new() { ["TestContainer"] = container.Name });

    private async Task<BlobContainerClient> ContainerAsync(string name)
    {
        var container = new BlobContainerClient(_account, $"trigger-{name}");
        await container.CreateIfNotExistsAsync(cancellationToken: Cancellation);
        return container;
    }

    internal sealed class Spy
    {
        public Channel<(string Name, string Text)> Seen { get; } = Channel.CreateUnbounded<(string, string)>();

        public ConcurrentDictionary<string, int> Tries { get; } = new();

        public string? Failing { get; set; }

        public void See(string name, string text)
        {
            Tries.AddOrUpdate(name, 1, (_, count) => count + 1);
            if (name == Failing)
                throw new InvalidOperationException("Never.");
            Seen.Writer.TryWrite((name, text));
        }
    }

    internal sealed class TextFunction(Spy spy)
    {
        [Function("BlobText")]
        public void Run([BlobTrigger("%TestContainer%/{name}")] string text, string name) => spy.See(name, text);
    }

    internal sealed class StreamFunction(Spy spy)
    {
        [Function("BlobStream")]
        public async Task RunAsync([BlobTrigger("%TestContainer%/{name}")] Stream stream, string name, CancellationToken cancellation)
        {
            using var reader = new StreamReader(stream);
            spy.See(name, await reader.ReadToEndAsync(cancellation));
        }
    }

    internal sealed class ClientFunction(Spy spy)
    {
        [Function("BlobClient")]
        public async Task RunAsync([BlobTrigger("%TestContainer%/{name}", Connection = "PipelineStorage")] BlobClient blob, string name, CancellationToken cancellation) =>
            spy.See(name, (await blob.DownloadContentAsync(cancellation)).Value.Content.ToString());
    }

    internal sealed class BytesFunction(Spy spy)
    {
        [Function("BlobBytes")]
        public void Run([BlobTrigger("%TestContainer%/{name}")] byte[] bytes, string name) => spy.See(name, System.Text.Encoding.UTF8.GetString(bytes));
    }
}
