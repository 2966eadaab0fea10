using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using Pipeline.Storage;
using Tests.Storage.Pipelines;

namespace Tests.Host;

/// <summary>
/// Whether a site is, byte for byte, what a calm program makes of its pieces. It cannot be that of another run, because pieces tell when
/// they were corrected, and because who dies may never see a version that another saw.
/// </summary>
internal static class MadeAgain
{
    /// <summary>Deletes the site and its listings, has everything made again, and compares.</summary>
    /// <param name="host">Calls of it need no more headers.</param>
    /// <param name="leftInQueues">What is left in the queues; empty if nothing is.</param>
    /// <param name="about">What a failure says besides.</param>
    public static async Task ShouldBeTheSameAsync(
        string account, HttpClient host, Func<Task<string>> leftInQueues, string about, CancellationToken cancellation)
    {
        var stores = new Stores(new StorageClients(Options.Create(new StorageOptions { ConnectionString = account }), []));
        var site = await StoredSite.ReadAsync(stores);
        foreach (var container in new[] { Containers.Web, Containers.Listings }.Select(name => stores.Blobs(name).Container))
            await foreach (var blob in container.GetBlobsAsync(cancellationToken: cancellation))
                await container.DeleteBlobAsync(blob.Name, cancellationToken: cancellation);

        using var started = await host.PostAsync("/api/making/start", null, cancellation);
        started.EnsureSuccessStatusCode();
        await Patience.UntilNothingIsLeftAsync(
            async () => await StateAsync(host, cancellation) is not "done" and var state ? $"making is {state}" : await leftInQueues(),
            about, cancellation);

        (await StoredSite.ReadAsync(stores)).ShouldStandAs(site, about);
    }

    private static async Task<string> StateAsync(HttpClient host, CancellationToken cancellation) =>
        (string)JsonNode.Parse(await host.GetStringAsync("/api/making", cancellation))!["state"]!;
}
