using Azure.Storage.Blobs;
using Local.Emulators;
using Pipeline.Storage;

namespace Tests.Host;

/// <summary>What a host process works on, and a look at it from outside while one runs.</summary>
internal sealed class HostFolder : IDisposable
{
    private const string Account = "DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;"
        + "AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;";

    private readonly string _folder = Directory.CreateTempSubdirectory("host-process-").FullName;
    private readonly int _blobs = FreePort.Any();
    private readonly int _queues = FreePort.Any();

    public HostFolder() => Directory.CreateDirectory(Drafts);

    public string Drafts => Path.Combine(_folder, "drafts");

    /// <summary>Where the mail server keeps what it received; it outlives the host.</summary>
    public string Mail => Path.Combine(_folder, "data", "mail");

    public int Site { get; } = FreePort.Any();

    public int Inbox { get; } = FreePort.Any();

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Local__Data"] = Path.Combine(_folder, "data"),
        ["Local__Drafts"] = Drafts,
        ["Local__SitePort"] = $"{Site}",
        ["Local__InboxPort"] = $"{Inbox}",
        ["Local__SmtpPort"] = "0",
        ["Local__BlobPort"] = $"{_blobs}",
        ["Local__QueuePort"] = $"{_queues}",
        ["Local__TablePort"] = "0",
    };

    /// <summary>Its storage as a look from outside needs it: blobs and queues.</summary>
    public string Storage => $"{Account}BlobEndpoint=http://127.0.0.1:{_blobs}/devstoreaccount1;"
        + $"QueueEndpoint=http://127.0.0.1:{_queues}/devstoreaccount1;TableEndpoint=http://127.0.0.1:9/devstoreaccount1;";

    /// <summary>What is left in the queues, such as <c>web 3</c>; empty if nothing is.</summary>
    public Task<string> LeftInQueuesAsync(CancellationToken cancellation) =>
        LeftInQueues.OfAsync(Storage, cancellation);

    /// <summary>The ids of all commentaries.</summary>
    public async Task<IReadOnlyList<string>> CommentariesAsync(CancellationToken cancellation)
    {
        var container = new BlobContainerClient(Storage, Containers.Commentaries);
        HashSet<string> ids = new(StringComparer.Ordinal);
        await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
            if (blob.Name.EndsWith(".json", StringComparison.Ordinal))
                ids.Add(blob.Name.Split('/')[0]);
        return [.. ids];
    }

    /// <summary>Deletes the folder, once the emulators of a killed host have written their last.</summary>
    public void Dispose()
    {
        var deadline = DateTime.UtcNow + TimeSpan.FromMinutes(2);
        while (true)
        {
            try
            {
                Directory.Delete(_folder, recursive: true);
                return;
            }
            catch (IOException) when (DateTime.UtcNow < deadline)
            {
                Thread.Sleep(100);
            }
        }
    }
}
