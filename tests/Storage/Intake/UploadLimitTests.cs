using Azure.Core;
using Azure.Core.Pipeline;
using Pipeline.Catalog.Submissions;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Intake;

/// <summary>A draft over the limit is turned away by its size alone.</summary>
public sealed class UploadLimitTests(AzuriteFixture azurite)
{
    private const int Over = 26 * 1024 * 1024;

    [Fact]
    public async Task A_draft_over_the_limit_is_rejected_and_never_downloaded()
    {
        var downloads = new Downloads();
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning), faults: downloads).OpenAsync();

        await newsroom.PublishAsync("huge.md", new string('x', Over));

        var head = (
            await newsroom.Get<SubmissionReader>().FindByDraftAsync("huge.md", TestContext.Current.CancellationToken)).ShouldNotBeNull();
        head.Submission!.Problems.ShouldHaveSingleItem().Code.ShouldBe("draft-too-large");
        downloads.Largest.ShouldBeLessThan(Over / 10);
    }

    /// <summary>Counts the bytes of a response that are really read.</summary>
    private sealed class Downloads : HttpPipelinePolicy
    {
        public long Largest { get; private set; }

        public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => throw new NotSupportedException();

        public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
        {
            await ProcessNextAsync(message, pipeline);
            if (message.Request.Method == RequestMethod.Get && message.Response.ContentStream is { } content)
                message.Response.ContentStream = new Counted(content, read => Largest = Math.Max(Largest, read));
        }
    }

    private sealed class Counted(Stream content, Action<long> read) : Stream
    {
        private long _total;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => content.Length;

        public override long Position { get => _total; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => Count(content.Read(buffer, offset, count));

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Count(await content.ReadAsync(buffer, cancellationToken));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        protected override void Dispose(bool disposing) => content.Dispose();

        private int Count(int bytes)
        {
            _total += bytes;
            read(_total);
            return bytes;
        }
    }
}
