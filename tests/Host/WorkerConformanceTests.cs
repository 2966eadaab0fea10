using System.Diagnostics;
using System.Text.Json;
using Local.Host;
using Local.Settings;
using Pipeline.Storage;

namespace Tests.Host;

/// <summary>The worker is the published app: it loads every function, runs timers, and refuses wrong settings.</summary>
public sealed class WorkerConformanceTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_published_function_is_loaded_and_one_that_is_switched_off_is_not()
    {
        var published = JsonDocument
            .Parse(await File.ReadAllBytesAsync(Path.Combine(FunctionApp.Find().Folder, "functions.metadata"), Cancellation))
            .RootElement.EnumerateArray()
            .Select(function => function.GetProperty("name").GetString()!)
            .ToList();

        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());

        host.Host.Functions.Select(function => function.Name).ShouldBe(published.Except(["TakeInByBlob"]), ignoreOrder: true);
    }

    [Fact]
    public async Task Timers_run_at_the_start_if_they_say_so_and_their_time_is_kept()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());

        await host.UntilAsync(() => host.Host.Activity.Succeeded("PublishDue") > 0, "the timer ran");
        await host.UntilAsync(
            async () =>
                await host
                    .Storage.Blobs.GetBlobContainerClient("azure-webjobs-hosts")
                    .GetBlobClient("timers/development/PublishDue/status")
                    .ExistsAsync(Cancellation),
            "its time is kept"
        );
    }

    [Fact]
    public async Task A_setting_that_stops_the_app_stops_the_start_and_is_named()
    {
        var refused = await Should.ThrowAsync<SettingException>(() =>
            HostUnderTest.StartAsync(azurite.NewAccount(), new() { ["Tokens__Key"] = "short" })
        );

        refused.Message.ShouldContain("Tokens");
        refused.Message.ShouldNotContain(" at ");
    }

    [Fact]
    public async Task A_moved_clock_stops_the_app_anywhere_but_in_development()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(FunctionApp.Find().Worker);
        start.Environment["Clock__Offset"] = "1.00:00:00";
        start.Environment.Remove("AZURE_FUNCTIONS_ENVIRONMENT");
        using var worker = Process.Start(start)!;

        var said = await worker.StandardError.ReadToEndAsync(Cancellation);
        await worker.WaitForExitAsync(Cancellation);

        worker.ExitCode.ShouldNotBe(0);
        said.ShouldContain("Clock__Offset");
    }

    [Fact]
    public async Task What_the_worker_logs_reaches_the_host()
    {
        await using var host = await HostUnderTest.StartAsync(azurite.NewAccount());
        await host.Drafts.GetBlobClient("empty.md").UploadAsync(BinaryData.FromString(""), Cancellation);

        await host.Queue(Queues.DraftEvents)
            .SendMessageAsync(
                """
                {
                  "id": "1", "eventType": "Microsoft.Storage.BlobCreated", "eventTime": "2026-11-24T09:00:00Z",
                  "subject": "/blobServices/default/containers/drafts/blobs/empty.md", "data": { "api": "PutBlob" }
                }
                """,
                Cancellation
            );

        await host.UntilAsync(
            () => host.Said.ToString().Contains(" Pipeline.", StringComparison.Ordinal), "a line of the pipeline's own was logged");
    }

    [Fact]
    public async Task Stopped_it_leaves_no_worker()
    {
        int worker;
        await using (var host = await HostUnderTest.StartAsync(azurite.NewAccount()))
            worker = host.Host.WorkerProcessId;

        Should.Throw<ArgumentException>(() => Process.GetProcessById(worker));
    }
}
