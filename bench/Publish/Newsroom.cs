using System.Diagnostics;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Local.Emulators;
using Local.Host;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Storage;

namespace Bench.Publish;

/// <summary>
/// A local host over an emulator, with its storage calls counted. The emulator keeps files, as for local work: in memory it stops
/// every minute to look for unused contents, one by one.
/// </summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly AzuriteProcess _azurite;
    private readonly LocalHost _host;

    private Newsroom(DirectoryInfo folder, AzuriteProcess azurite, LocalHost host, CallCounter calls)
    {
        _folder = folder;
        _azurite = azurite;
        _host = host;
        Calls = calls;
        Site = new BlobServiceClient(azurite.ConnectionString).GetBlobContainerClient(Containers.Web);
    }

    public CallCounter Calls { get; }

    /// <summary>The site, read without being counted.</summary>
    public BlobContainerClient Site { get; }

    public string Account => _azurite.ConnectionStringOf(0);

    public static async Task<Newsroom> OpenAsync(CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("bench-publish");
        var azurite = await AzuriteProcess.StartAsync(await NodePackages.EnsureAsync(null, cancellation), new AzuriteSettings(folder.FullName) { ExtraAccounts = 1 }, cancellation);
        var calls = new CallCounter();
        var host = await LocalHost.StartAsync(new LocalHostSettings
        {
            Values = new Dictionary<string, string?>
            {
                ["PipelineStorage"] = azurite.ConnectionString,
                ["AzureWebJobsStorage"] = azurite.ConnectionString,
                ["Tokens__Key"] = Convert.ToBase64String(new byte[32]),
                ["Mail__Host"] = "127.0.0.1",
                ["Mail__Port"] = "9",
                ["AzureWebJobs.TakeInByBlob.Disabled"] = "true",
                ["AzureWebJobs.SweepLeftovers.Disabled"] = "true",
            },
            Services = services => services.AddSingleton<HttpPipelinePolicy>(calls),
        }, cancellation);
        return new Newsroom(folder, azurite, host, calls);
    }

    public Task UploadAsync(string name, string text, CancellationToken cancellation) =>
        _host.Drafts.UploadAsync(name, new MemoryStream(Encoding.UTF8.GetBytes(text)), cancellation);

    /// <summary>Uploads many drafts as the command <c>publish</c> does.</summary>
    public Task UploadAllAsync(IEnumerable<(string Name, string Text)> drafts, CancellationToken cancellation) =>
        new BulkUpload(_host.Drafts).RunAsync(drafts, (draft, token) => UploadAsync(draft.Name, draft.Text, token), cancellation);

    public Task WhenQuietAsync(CancellationToken cancellation) => _host.WhenQuietAsync(cancellation);

    /// <summary>Uploads a draft and waits until every one of some files shows a text.</summary>
    public async Task<TimeSpan> UntilLiveAsync(string name, string text, string shown, IReadOnlyList<string> files, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        await UploadAsync(name, text, cancellation);
        foreach (var file in files)
            while (!await ShowsAsync(file, shown, cancellation))
                await Task.Delay(5, cancellation);
        return watch.Elapsed;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _azurite.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task<bool> ShowsAsync(string file, string text, CancellationToken cancellation)
    {
        try
        {
            return (await Site.GetBlobClient(file).DownloadContentAsync(cancellation)).Value.Content.ToString().Contains(text, StringComparison.Ordinal);
        }
        catch (Azure.RequestFailedException e) when (e.Status == 404)
        {
            return false;
        }
    }
}
