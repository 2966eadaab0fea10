using System.Collections.Concurrent;
using System.Diagnostics;
using Azure;
using Azure.Storage.Blobs.Models;
using Local.Host.Functions;
using Microsoft.Extensions.Logging;

namespace Local.Host.Blobs;

/// <summary>
/// Lists a container again and again and runs a function for every blob that has no receipt. A listing costs one call per
/// 5,000 blobs; the longer it takes, the rarer it is.
/// </summary>
internal sealed class BlobListener(BlobFunction function, BlobReceipts receipts, BlobUploads uploads, int parallelism, ILogger logger) : IListener
{
    private const int PageSize = 5000;
    private const int RestPerScan = 20;

    private static readonly TimeSpan LeastRest = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _stopping = new();
    private readonly CancellationTokenSource _cancelling = new();
    private readonly ConcurrentDictionary<string, string> _inHand = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(parallelism);
    private Task _scanning = Task.CompletedTask;

    public int Pending => _inHand.Count;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await function.Container.CreateIfNotExistsAsync(cancellationToken: cancellation);
        await receipts.LoadAsync(cancellation);
        uploads.Register(function.Container.Name, receipts);
        _scanning = Task.Run(ScanForEverAsync, CancellationToken.None);
    }

    public async Task StopAsync(CancellationToken deadline)
    {
        await _stopping.CancelAsync();
        await using var registration = deadline.Register(_cancelling.Cancel);
        await _scanning;
        for (var slot = 0; slot < parallelism; slot++)
            await _slots.WaitAsync(CancellationToken.None);
    }

    private async Task ScanForEverAsync()
    {
        try
        {
            while (true)
            {
                var began = Stopwatch.GetTimestamp();
                await ScanAsync();
                var rest = Stopwatch.GetElapsedTime(began) * RestPerScan;
                await Task.Delay(rest > LeastRest ? rest : LeastRest, _stopping.Token);
            }
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task ScanAsync()
    {
        try
        {
            await foreach (var page in function.Container
                .GetBlobsAsync(new GetBlobsOptions { Prefix = function.Pattern.Prefix }, _stopping.Token).AsPages(pageSizeHint: PageSize))
                foreach (var blob in page.Values)
                    if (IsNew(blob))
                        await BeginAsync(blob);
        }
        catch (Exception e) when (e is RequestFailedException or AggregateException)
        {
            logger.StorageFailed(function.Name, Cause.Of(e));
        }
    }

    private bool IsNew(BlobItem blob) =>
        !receipts.Holds(blob.Name, ETagOf(blob)) && !uploads.IsUnderWay(function.Container.Name, blob.Name)
        && !_inHand.ContainsKey(blob.Name) && function.Pattern.Match(blob.Name) is not null;

    private async Task BeginAsync(BlobItem blob)
    {
        await _slots.WaitAsync(_stopping.Token);
        _inHand[blob.Name] = ETagOf(blob);
        _ = Task.Run(async () =>
        {
            try
            {
                if (await function.HandleAsync(blob, _cancelling.Token))
                    await receipts.AddAsync(blob.Name, ETagOf(blob), CancellationToken.None);
            }
            catch (Exception e)
            {
                // Without a receipt the next scan finds the blob again.
                if (!_cancelling.IsCancellationRequested)
                    logger.StorageFailed(function.Name, Cause.Of(e));
            }
            finally
            {
                _inHand.TryRemove(blob.Name, out _);
                _slots.Release();
            }
        });
    }

    private static string ETagOf(BlobItem blob) => blob.Properties.ETag?.ToString() ?? "";
}
