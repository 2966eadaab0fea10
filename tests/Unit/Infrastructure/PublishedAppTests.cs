using System.Text.Json;
using Local.Host;
using Pipeline.Storage;

namespace Tests.Unit.Infrastructure;

/// <summary>The published app holds every function, and its metadata agrees with the infrastructure's names and with host.json.</summary>
public sealed class PublishedAppTests
{
    private static readonly FunctionApp App = FunctionApp.Find();
    private static readonly JsonElement Names = JsonDocument.Parse(Repository.Read("infra/names.json")).RootElement;
    private static readonly IReadOnlyList<(string Name, JsonElement Binding)> Metadata =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(App.Folder, "functions.metadata"))).RootElement.EnumerateArray()
            .Select(function => (function.GetProperty("name").GetString()!, function.GetProperty("bindings")[0]))];

    [Fact]
    public void Every_function_of_the_code_is_in_it() =>
        Metadata.Select(function => function.Name).ShouldBe(Functions.All.Select(function => function.Name), ignoreOrder: true);

    [Fact]
    public void What_the_real_host_needs_lies_beside_it()
    {
        foreach (
            var file in (string[])
                [
                    "Functions.dll", "worker.config.json", "extensions.json", "host.json", "site/publication.yml",
                    ".azurefunctions/function.deps.json",
                ]
        )
            File.Exists(Path.Combine(App.Folder, file)).ShouldBeTrue(file);
        File.Exists(Path.Combine(App.Folder, "local.settings.json")).ShouldBeFalse();
        File.ReadAllText(App.HostJson).ShouldBe(Repository.Read("host.json"));
    }

    [Fact]
    public void Its_queues_are_those_that_the_infrastructure_declares() =>
        Of("queueTrigger").Select(queue => queue.GetProperty("queueName").GetString()).ShouldBe(List("queues"), ignoreOrder: true);

    [Fact]
    public void Its_blobs_lie_in_a_declared_container() =>
        Of("blobTrigger").Select(blob => blob.GetProperty("path").GetString()!.Split('/')[0]).ShouldBeSubsetOf(List("containers"));

    [Fact]
    public void Its_data_triggers_name_the_data_connection() =>
        Of("queueTrigger")
            .Concat(Of("blobTrigger"))
            .ShouldAllBe(trigger => trigger.GetProperty("connection").GetString() == StorageOptions.Connection);

    [Fact]
    public void Its_timers_have_schedules() =>
        Of("timerTrigger").ShouldAllBe(timer => timer.GetProperty("schedule").GetString()!.Split(' ').Length == 6);

    [Fact]
    public void No_function_but_timers_has_a_retry_policy() =>
        JsonDocument
            .Parse(File.ReadAllText(Path.Combine(App.Folder, "functions.metadata")))
            .RootElement.EnumerateArray()
            .All(function =>
                !function.TryGetProperty("retry", out _)
                || function.GetProperty("bindings")[0].GetProperty("type").GetString() == "timerTrigger"
            )
            .ShouldBeTrue();

    private static IEnumerable<JsonElement> Of(string type) =>
        Metadata.Select(function => function.Binding).Where(binding => binding.GetProperty("type").GetString() == type);

    private static IEnumerable<string> List(string name) =>
        Names.GetProperty(name).EnumerateArray().Select(element => element.GetString()!);
}
