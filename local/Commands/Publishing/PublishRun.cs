using Local.Console;
using Local.EventGrid;
using Local.Host;
using Pipeline.Storage;

namespace Local.Commands.Publishing;

/// <summary>Uploads files and waits until nothing is left to do.</summary>
internal sealed class PublishRun(LocalHost host, LocalPipeline pipeline, SystemTopic topic, Screen screen)
{
    private const string Intake = "TakeInByEvent";

    private static readonly TimeSpan ShowEvery = TimeSpan.FromMilliseconds(200);

    private readonly DraftUploads _uploads = new(pipeline.Get<StorageClients>());

    public Task PublishAsync(IReadOnlyList<DraftFile> files, CancellationToken cancellation) =>
        screen.CountAsync("drafts", counter => PublishAsync(files, counter, cancellation));

    private async Task PublishAsync(IReadOnlyList<DraftFile> files, ICounter counter, CancellationToken cancellation)
    {
        var drafts = files.Count(file => !file.IsPicture);
        var done = WorkAsync(files, cancellation);
        while (!done.IsCompleted)
        {
            // Pictures go first, and their events are taken in like drafts'.
            counter.Show(Math.Clamp(TakenIn - (files.Count - drafts), 0, drafts), drafts);
            await Task.WhenAny(done, Task.Delay(ShowEvery, cancellation));
        }
        await done;
        counter.Show(drafts, drafts);
    }

    private int TakenIn => host.Activity.Succeeded(Intake);

    private async Task WorkAsync(IReadOnlyList<DraftFile> files, CancellationToken cancellation)
    {
        await UploadAsync(files, cancellation);
        var clients = pipeline.Get<StorageClients>();
        await new QuietWatch(host.Activity, [.. Queues.All.Select(clients.Queues.GetQueueClient)]).WaitAsync(
            () => topic.Delivered >= _uploads.Done, cancellation);
    }

    // Pictures go first, so that a draft finds those beside it.
    private async Task UploadAsync(IEnumerable<DraftFile> files, CancellationToken cancellation)
    {
        var bulk = new BulkUpload(() => _uploads.Done - TakenIn);
        foreach (var kind in files.GroupBy(file => file.IsPicture).OrderByDescending(kind => kind.Key))
            await bulk.RunAsync(kind, async (file, token) =>
            {
                await using var content = File.OpenRead(file.Path);
                await _uploads.UploadAsync(file.Name, content, token);
            }, cancellation);
    }
}
