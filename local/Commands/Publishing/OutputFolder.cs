using System.Globalization;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Local.Emulators;
using Model;
using Pipeline.Storage;

namespace Local.Commands.Publishing;

/// <summary>Writes what came out: <c>web/</c>, <c>mail/</c> and <c>commentaries/</c>.</summary>
internal sealed class OutputFolder
{
    private const int Parallel = 8;

    private static readonly string[] Parts = ["web", "mail", "commentaries"];

    private readonly string _folder;

    /// <summary>Opens a folder; what an earlier run wrote there goes.</summary>
    public OutputFolder(string folder)
    {
        _folder = Path.GetFullPath(folder);
        var report = Path.Combine(_folder, Report.FileName);
        foreach (var part in Parts.Select(part => Path.Combine(_folder, part)))
        {
            if (File.Exists(report) && Directory.Exists(part))
                Directory.Delete(part, recursive: true);
            Directory.CreateDirectory(part);
        }
        File.Delete(report);
    }

    public string Location => _folder;

    /// <returns>How many files the site has.</returns>
    public async Task<int> WriteSiteAsync(BlobServiceClient blobs, CancellationToken cancellation)
    {
        var written = 0;
        var container = blobs.GetBlobContainerClient(Containers.Web);
        await EachAsync(container.GetBlobsAsync(cancellationToken: cancellation).Select(blob => blob.Name), async name =>
        {
            await DownloadAsync(container, name, Path.Combine(_folder, "web"), name, cancellation);
            Interlocked.Increment(ref written);
        }, cancellation);
        return written;
    }

    /// <summary>Writes the newest version of every commentary.</summary>
    public async Task WriteCommentariesAsync(BlobServiceClient blobs, CancellationToken cancellation)
    {
        var container = blobs.GetBlobContainerClient(Containers.Commentaries);
        await EachAsync(
            NewestAsync(container, cancellation),
            document =>
                DownloadAsync(
                    container, $"{document.Id}/{document.Version}.json", Path.Combine(_folder, "commentaries"), $"{document.Id}.json",
                    cancellation),
            cancellation
        );
    }

    /// <returns>How many mails there were.</returns>
    public async Task<int> WriteMailsAsync(MailDevProcess mailDev, CancellationToken cancellation)
    {
        var mails = await mailDev.ListAsync(cancellation);
        for (var at = 0; at < mails.Count; at++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"{at + 1:D5}-{Slug.From(mails[at].Subject)}.eml");
            await using var file = File.Create(Path.Combine(_folder, "mail", name));
            await mailDev.CopyAsync(mails[at].Id, file, cancellation);
        }
        return mails.Count;
    }

    // Blobs come in the order of their names, so all of one commentary's come together.
    private static async IAsyncEnumerable<(CommentaryId Id, string Version)> NewestAsync(BlobContainerClient container,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        (CommentaryId Id, string Version)? newest = null;
        await foreach (var blob in container.GetBlobsAsync(new GetBlobsOptions(), cancellation))
        {
            if (
                blob.Name.Split('/') is not [var folder, var file]
                || !CommentaryId.TryParse(folder, null, out var id)
                || !file.EndsWith(".json", StringComparison.Ordinal)
            )
                continue;
            var version = file[..^".json".Length];
            if (newest is { } before && before.Id != id)
                yield return before;
            if (newest?.Id != id || Sequence(version) > Sequence(newest.Value.Version))
                newest = (id, version);
        }
        if (newest is { } last)
            yield return last;
    }

    private static int Sequence(string version) =>
        int.TryParse(version.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : -1;

    private static async Task DownloadAsync(
        BlobContainerClient container, string blob, string folder, string name, CancellationToken cancellation)
    {
        var path = Path.Combine(folder, BlobName.Check(name).Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await container.GetBlobClient(blob).DownloadToAsync(path, cancellation);
    }

    private static Task EachAsync<T>(IAsyncEnumerable<T> items, Func<T, Task> work, CancellationToken cancellation) =>
        System.Threading.Tasks.Parallel.ForEachAsync(
            items, new ParallelOptions { MaxDegreeOfParallelism = Parallel, CancellationToken = cancellation },
            async (item, _) => await work(item));
}
