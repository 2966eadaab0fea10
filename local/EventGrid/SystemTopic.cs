using System.Threading.Channels;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using Local.Emulators;
using Model;

namespace Local.EventGrid;

/// <summary>
/// What Event Grid's system topic does in Azure: says on a queue that a blob was uploaded, whatever tool uploaded it. An event that
/// is lost, because this process ends, is found by the sweep, as there.
/// </summary>
internal sealed class SystemTopic : IAsyncDisposable
{
    private const string DefaultContentType = "application/octet-stream";

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly AzuriteProcess _azurite;
    private readonly BlobServiceClient _blobs;
    private readonly QueueClient _queue;
    private readonly EventSubscription _subscription;
    private readonly TimeProvider _time;
    private readonly Channel<AzuriteUpload> _uploads = Channel.CreateUnbounded<AzuriteUpload>(
        new UnboundedChannelOptions { SingleReader = true });
    private readonly CancellationTokenSource _ending = new();
    private readonly Task _delivering;
    private int _delivered;

    public SystemTopic(
        AzuriteProcess azurite, BlobServiceClient blobs, QueueClient queue, EventSubscription subscription, TimeProvider time)
    {
        (_azurite, _blobs, _queue, _subscription, _time) = (azurite, blobs, queue, subscription, time);
        azurite.Uploaded += Take;
        _delivering = DeliverAsync();
    }

    /// <summary>Events delivered so far.</summary>
    public int Delivered => Volatile.Read(ref _delivered);

    public async ValueTask DisposeAsync()
    {
        _azurite.Uploaded -= Take;
        await _ending.CancelAsync();
        await _delivering;
        _ending.Dispose();
    }

    private void Take(AzuriteUpload upload)
    {
        if (upload.Blob is var (container, name) && _subscription.Wants(BlobCreated.SubjectOf(container, name), upload.Api!))
            _uploads.Writer.TryWrite(upload);
    }

    private async Task DeliverAsync()
    {
        try
        {
            await foreach (var upload in _uploads.Reader.ReadAllAsync(_ending.Token))
                await DeliverAsync(upload);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task DeliverAsync(AzuriteUpload upload)
    {
        while (true)
        {
            try
            {
                await _queue.SendMessageAsync(
                    BinaryData.FromBytes(CanonicalJson.Write(await EventAsync(upload))), cancellationToken: _ending.Token);
                Interlocked.Increment(ref _delivered);
                return;
            }
            catch (Exception e) when (e is RequestFailedException or AggregateException)
            {
                // Storage is away: Event Grid tries again, too.
                await Task.Delay(Pause, _ending.Token);
            }
        }
    }

    private async Task<BlobCreated> EventAsync(AzuriteUpload upload)
    {
        var (container, name) = upload.Blob!.Value;
        var blob = _blobs.GetBlobContainerClient(container).GetBlobClient(name);
        var now = _time.GetUtcNow();
        var data = new BlobCreatedData(
            upload.Api!, upload.RequestId, upload.ETag?.Trim('"'), upload.ContentType ?? DefaultContentType, upload.Length,
            upload.BlobType ?? "BlockBlob", blob.Uri.ToString(), BlobCreatedData.SequencerOf(now));
        return BlobCreated.Of(
            BlobCreated.SubjectOf(container, name), upload.Api is "PutBlob" ? data : await WithPropertiesAsync(data, blob), now);
    }

    // A block list and a copy do not tell the blob's own length and kind.
    private async Task<BlobCreatedData> WithPropertiesAsync(BlobCreatedData data, BlobClient blob)
    {
        try
        {
            var properties = (await blob.GetPropertiesAsync(cancellationToken: _ending.Token)).Value;
            return data with
            {
                ContentType = properties.ContentType,
                ContentLength = properties.ContentLength,
                BlobType = $"{properties.BlobType}Blob",
            };
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            return data;
        }
    }
}
