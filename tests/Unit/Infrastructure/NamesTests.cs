using System.Text.Json;
using System.Text.RegularExpressions;
using Pipeline.Intake;
using Pipeline.Storage;

namespace Tests.Unit.Infrastructure;

/// <summary>What the code uses is what the infrastructure declares, and the reverse.</summary>
public sealed partial class NamesTests
{
    private static readonly JsonElement Names = JsonDocument.Parse(Repository.Read("infra/names.json")).RootElement;

    [Fact]
    public void Containers_are_the_same() => List("containers").ShouldBe(Containers.All);

    [Fact]
    public void Queues_are_the_same() => List("queues").ShouldBe(Queues.All);

    [Fact]
    public void Tables_are_the_same() => List("tables").ShouldBe(Tables.All);

    [Fact]
    public void Every_constant_is_in_its_list()
    {
        Constants(typeof(Containers)).ShouldBe(Containers.All, ignoreOrder: true);
        Constants(typeof(Queues)).ShouldBe(Queues.All, ignoreOrder: true);
        Constants(typeof(Tables)).ShouldBe(Tables.All, ignoreOrder: true);
    }

    [Fact]
    public void The_lists_are_what_the_templates_declare_and_give_rights_to()
    {
        foreach (var module in (string[])["infra/modules/data-storage.bicep", "infra/modules/data-roles.bicep"])
        {
            var bicep = Repository.Read(module);
            bicep.ShouldContain("loadJsonContent('../names.json')");
            bicep.ShouldContain("names.containers");
            bicep.ShouldContain("names.queues");
            bicep.ShouldContain("names.tables");
            bicep.ShouldContain($"'{Queues.PoisonOf("${name}")}'");
        }
    }

    [Fact]
    public void Names_are_ones_that_storage_takes()
    {
        List("containers").ShouldAllBe(name => name == "$web" || ContainerOrQueue().IsMatch(name));
        List("queues").SelectMany(name => (string[])[name, Queues.PoisonOf(name)]).ShouldAllBe(name => ContainerOrQueue().IsMatch(name));
        List("tables").ShouldAllBe(name => Table().IsMatch(name));
    }

    [Fact]
    public void Events_are_those_of_finished_uploads_into_the_drafts_container()
    {
        var shared = Repository.Read("infra/modules/shared.bicep");
        shared.ShouldContain($"var draftsContainer = '{Containers.Drafts}'");
        shared.ShouldContain($"var draftEventsQueue = '{Queues.DraftEvents}'");

        var events = Repository.Read("infra/modules/events.bicep");
        events.ShouldContain("loadJsonContent('../events.json')");
        events.ShouldContain("subjectBeginsWith: subscription.subjectBeginsWith");
        events.ShouldContain("values: subscription.apis");
        var subscription = JsonDocument.Parse(Repository.Read("infra/events.json")).RootElement;
        var prefix = subscription.GetProperty("subjectBeginsWith").GetString()!;
        prefix.ShouldEndWith("/");
        DraftEvent.Of("a folder/a draft.md", "PutBlob", "1", DateTimeOffset.UnixEpoch).Subject.ShouldBe(prefix + "a folder/a draft.md");
        events.ShouldContain("key: 'data.api'");
        var calls = subscription.GetProperty("apis").EnumerateArray().Select(call => call.GetString()).ToList();
        calls.ShouldBeSubsetOf(["PutBlob", "PutBlockList", "CopyBlob", "PutBlobFromURL", "FlushWithClose"]);
        calls.ShouldContain("PutBlob");
        calls.ShouldContain("PutBlockList");
        events.ShouldContain("includedEventTypes: ['Microsoft.Storage.BlobCreated']");
        events.ShouldContain("deadLetterWithResourceIdentity");
        events.ShouldContain("deliveryWithResourceIdentity");
    }

    private static IReadOnlyList<string> List(string name) =>
        [.. Names.GetProperty(name).EnumerateArray().Select(element => element.GetString()!)];

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!);

    [GeneratedRegex("^(?!.*--)[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$")]
    private static partial Regex ContainerOrQueue();

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9]{2,62}$")]
    private static partial Regex Table();
}
