using System.Diagnostics;
using System.Text;
using Azure.Core.Pipeline;
using Azure.Storage.Blobs;
using Local.Host;
using Microsoft.Extensions.DependencyInjection;
using Pipeline.Storage;

namespace Bench.Publish;

/// <summary>A local host over an emulator, with its storage calls counted.</summary>
internal sealed class Newsroom : IAsyncDisposable
{
    private readonly Emulator _emulator;
    private readonly LocalHost _host;

    private Newsroom(Emulator emulator, LocalHost host, CallCounter calls)
    {
        _emulator = emulator;
        _host = host;
        Calls = calls;
        Site = new BlobServiceClient(emulator.ConnectionString).GetBlobContainerClient(Containers.Web);
    }

    public CallCounter Calls { get; }

    /// <summary>The site, read without being counted.</summary>
    public BlobContainerClient Site { get; }

    public static async Task<Newsroom> OpenAsync(CancellationToken cancellation)
    {
        var emulator = await Emulator.StartAsync(cancellation);
        var calls = new CallCounter();
        var host = await LocalHost.StartAsync(new LocalHostSettings
        {
            Values = new Dictionary<string, string?>
            {
                ["PipelineStorage"] = emulator.ConnectionString,
                ["AzureWebJobsStorage"] = emulator.ConnectionString,
                ["Tokens__Key"] = Convert.ToBase64String(new byte[32]),
                ["Mail__Host"] = "127.0.0.1",
                ["Mail__Port"] = "9",
                ["AzureWebJobs.TakeInByBlob.Disabled"] = "true",
                ["AzureWebJobs.SweepLeftovers.Disabled"] = "true",
            },
            Services = services => services.AddSingleton<HttpPipelinePolicy>(calls),
        }, cancellation);
        return new Newsroom(emulator, host, calls);
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
        await _emulator.DisposeAsync();
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
