using System.Reflection;
using Manuscripts;
using Model;
using Pipeline;

namespace Tests.Unit.Architecture;

/// <summary>
/// Holds the direction of dependencies that docs/architecture.md draws. Projects hold the large arrows; this holds the others.
/// </summary>
public sealed class ArrowsTests
{
    private static readonly Assembly Stages = typeof(PipelineServices).Assembly;

    private static readonly Assembly[] Product = [typeof(Commentary).Assembly, typeof(INormalizer).Assembly, Stages];

    private static readonly Dictionary<string, Lazy<Namespaces>> Read =
        Product.ToDictionary(assembly => assembly.GetName().Name!, assembly => new Lazy<Namespaces>(() => new Namespaces(assembly)));

    private static Namespaces Rooms => Read[Stages.GetName().Name!].Value;

    /// <summary>What each room of the pipeline may know, and no more; registration (Services) knows all.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Telemetry"] = ["Storage"],
        ["Site"] = ["Storage"],
        ["Mail"] = ["Theme"],
        ["Publications"] = ["Imaging"],
        ["Theme"] = ["Publications"],
        ["Catalog"] = ["Storage", "Telemetry"],
        ["Intake"] = ["Catalog", "Imaging", "Storage", "Telemetry"],
        ["Announcing"] = ["Catalog"],
        ["Feeds"] = ["Announcing", "Catalog", "Site", "Theme"],
        ["Search"] = ["Catalog", "Site", "Storage", "Theme"],
        ["Web"] = ["Announcing", "Catalog", "Imaging", "Search", "Site", "Storage", "Telemetry", "Theme"],
        ["Subscribers"] = ["Answers", "Mail", "Storage", "Theme", "Tokens"],
        ["Newsletter"] = ["Answers", "Catalog", "Mail", "Storage", "Subscribers", "Telemetry"],
        ["Making"] = ["Answers", "Catalog", "Storage", "Theme"],
        ["Desk"] =
        [
            "Answers", "Catalog", "Intake", "Mail", "Making", "Newsletter", "Operations", "Storage", "Subscribers", "Telemetry",
            "Theme", "Tokens", "Web",
        ],
        ["Operations"] = ["Answers", "Catalog", "Feeds", "Search", "Site", "Storage", "Telemetry", "Theme", "Web"],
    };

    public static TheoryData<string> Projects() => new(Read.Keys);

    [Fact]
    public void Every_arrow_between_rooms_is_an_allowed_one() => Rooms.At(depth: 2)
        .Select(arrow => (From: Room(arrow.From), To: Room(arrow.To)))
        .Where(arrow => arrow.From is not ("" or "Services") && !Allowed.GetValueOrDefault(arrow.From, []).Contains(arrow.To))
        .Select(arrow => $"{arrow.From} → {arrow.To}").ShouldBeEmpty();

    [Fact]
    public void Every_allowed_arrow_is_there() => Allowed.SelectMany(room => room.Value.Select(to => (room.Key, to)))
        .Except(Rooms.At(depth: 2).Select(arrow => (Room(arrow.From), Room(arrow.To)))).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_way_leads_back_to_where_it_began(string project) =>
        string.Join(" → ", Read[project].Value.Cycle()).ShouldBeEmpty();

    [Fact]
    public void Only_the_pipeline_knows_Azure() =>
        Product.Where(assembly => assembly != Stages && Refers(assembly, "Azure")).ShouldBeEmpty();

    [Theory]
    [InlineData("Microsoft.Azure.Functions")]
    [InlineData("Local")]
    public void The_pipeline_knows_no_host(string host) => Product.Where(assembly => Refers(assembly, host)).ShouldBeEmpty();

    [Fact]
    public void Names_say_what_a_type_is()
    {
        string[] vague = ["Helper", "Helpers", "Manager", "Utils", "Utility", "Common"];
        Product
            .SelectMany(assembly => assembly.GetTypes())
            .Select(type => type.Name)
            .Where(name => vague.Any(word => name.EndsWith(word, StringComparison.Ordinal)))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_unless_made_to_be_inherited() => Product
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false })
        .ShouldBeEmpty();

    /// <summary>Whether the compiled code of an assembly uses anything of one of that name, or of one below it.</summary>
    private static bool Refers(Assembly assembly, string name) => assembly.GetReferencedAssemblies()
        .Any(reference => $"{reference.Name}.".StartsWith($"{name}.", StringComparison.Ordinal));

    private static string Room(string name) =>
        name.Contains('.', StringComparison.Ordinal) ? name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..] : "";
}
