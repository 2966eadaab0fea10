using System.Security.Cryptography;
using Azure.Storage.Blobs.Models;
using Local.Commands.Publishing;
using Local.Console;
using Local.Host;
using Pipeline.Storage;

namespace Local.Commands.Running;

/// <summary>
/// Uploads what is saved in a folder, and what changed there while nobody looked. A file goes up when its bytes differ from
/// the blob's; a deleted file changes nothing, as a draft is never deleted.
/// </summary>
internal sealed class DraftFolder(string folder, StorageClients clients, Screen screen) : IAsyncDisposable
{
    private static readonly TimeSpan RescanAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, string> _uploaded = new(StringComparer.Ordinal);
    private readonly SavedFiles _saved = new(folder);
    private readonly DraftUploads _uploads = new(clients);

    /// <summary>Watches until the token fires.</summary>
    public async Task WatchAsync(CancellationToken ending)
    {
        try
        {
            await RememberBlobsAsync(ending);
            _saved.Start();
            await foreach (var path in _saved.StableAsync(ending))
                await UploadIfNewAsync(path, ending);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
        }
    }

    public ValueTask DisposeAsync()
    {
        _saved.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task RememberBlobsAsync(CancellationToken cancellation)
    {
        var container = clients.Blobs.GetBlobContainerClient(Containers.Drafts);
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions(), cancellation))
            if (blob.Properties.ContentHash is { } hash)
                _uploaded[blob.Name] = Convert.ToHexString(hash);
    }

    private async Task UploadIfNewAsync(string path, CancellationToken cancellation)
    {
        var name = DraftFile.NameOf(folder, path);
        if (!BlobName.IsSafe(name))
        {
            screen.Line($"The file '{name}' cannot be uploaded: rename it without special characters.", "yellow");
            return;
        }
        try
        {
            // Read at once: the file must not change between its hash and its upload.
            var bytes = await File.ReadAllBytesAsync(path, cancellation);
            var hash = Convert.ToHexString(MD5.HashData(bytes));
            if (_uploaded.GetValueOrDefault(name) == hash)
                return;
            using var content = new MemoryStream(bytes);
            await _uploads.UploadAsync(name, content, cancellation);
            _uploaded[name] = hash;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            // Gone again: an editor's intermediate file.
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or Azure.RequestFailedException or AggregateException)
        {
            screen.Line($"The file '{name}' could not be uploaded, and is tried again: {Cause.Of(e)}", "yellow");
            _saved.LookAgain(path, RescanAfterFailure);
        }
    }
}
