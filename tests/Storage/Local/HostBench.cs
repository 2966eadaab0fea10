using Local.Host;
using Local.Host.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Tests.Storage.Local;

/// <summary>Starts local hosts over an account of the test's own making, with function classes of the test's.</summary>
internal static class HostBench
{
    /// <summary>host.json of the tests: quick retries, a short poll.</summary>
    public const string HostJson = """
        {
          "version": "2.0",
          "extensions": {
            "http": { "routePrefix": "" },
            "queues": { "batchSize": 4, "newBatchThreshold": 2, "maxDequeueCount": 3, "visibilityTimeout": "00:00:00", "maxPollingInterval": "00:00:00.200" },
            "blobs": { "maxDegreeOfParallelism": 2 }
          }
        }
        """;

    // Hosts only read it.
    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "host")).FullName;
        File.WriteAllText(Path.Combine(folder, "host.json"), HostJson);
        return folder;
    });

    public static async Task<LocalHost> StartAsync<TSpy>(string connection, TSpy spy, Type[] functions, Dictionary<string, string?>? values = null,
        Func<LocalHostSettings, LocalHostSettings>? change = null) where TSpy : class
    {
        var settings = new LocalHostSettings
        {
            Functions = functions,
            Folder = Folder.Value,
            Values = new Dictionary<string, string?>(values ?? [])
            {
                ["AzureWebJobsStorage"] = connection,
                ["PipelineStorage"] = connection,
                ["Mail__Host"] = "127.0.0.1",
                ["Tokens__Key"] = Convert.ToBase64String(new byte[32]),
            },
            Services = services => services.AddSingleton(spy),
            StopLimit = TimeSpan.FromSeconds(10),
        };
        return await LocalHost.StartAsync(change?.Invoke(settings) ?? settings, TestContext.Current.CancellationToken);
    }
}
