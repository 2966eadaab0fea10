namespace Pipeline.Mail;

/// <summary>A part's content that asks before it comes to its end, so that somebody can act right before a mail's last bytes.</summary>
/// <param name="content">The content, which can be read from its start again.</param>
/// <param name="end">Called at each end of a reading.</param>
internal sealed class SealedContent(Stream content, Func<Task> end) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => content.Length;

    public override long Position
    {
        get => content.Position;
        set => content.Position = value;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await content.ReadAsync(buffer, cancellationToken);
        if (read == 0 && buffer.Length > 0)
            await end();
        return read;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>For measuring alone: sending reads asynchronously.</summary>
    public override int Read(byte[] buffer, int offset, int count) => content.Read(buffer, offset, count);

    public override long Seek(long offset, SeekOrigin origin) => content.Seek(offset, origin);

    public override void Flush() => content.Flush();

    public override void SetLength(long value) => throw new NotSupportedException("A mail's content is not written to.");

    public override void Write(byte[] buffer, int offset, int count) =>
        throw new NotSupportedException("A mail's content is not written to.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            content.Dispose();
        base.Dispose(disposing);
    }
}
