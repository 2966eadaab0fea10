using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Tests.Unit.Infrastructure;

/// <summary>The workflows and azd's file can be read, run only what is pinned, and may do no more than they must.</summary>
public sealed partial class WorkflowTests
{
    public static TheoryData<string> Workflows => [.. Repository.Files(".github/workflows", "*.yml")];

    [Theory]
    [MemberData(nameof(Workflows))]
    public void A_workflow_is_valid_and_starts_with_no_right_but_reading(string file)
    {
        var workflow = Parse(file);
        workflow
            .Children.Keys.OfType<YamlScalarNode>()
            .Select(key => key.Value)
            .Except(["concurrency"])
            .ShouldBe(["name", "on", "permissions", "jobs"]);
        workflow["permissions"].ToString().ShouldBe("{ { contents, read } }");
        foreach (var job in ((YamlMappingNode)workflow["jobs"]).Children.Values.Cast<YamlMappingNode>())
            job.Children.Keys.Select(key => key.ToString()).ShouldContain("timeout-minutes");
    }

    [Theory]
    [MemberData(nameof(Workflows))]
    public void Actions_are_pinned_to_a_commit(string file)
    {
        var uses = Uses().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value.Trim()).ToList();
        uses.ShouldNotBeEmpty();
        uses.ShouldAllBe(action => Pinned().IsMatch(action));
    }

    [Fact]
    public void Deployment_signs_in_without_a_secret_and_asks_the_app_afterwards()
    {
        var deploy = Repository.Read(".github/workflows/deploy.yml");
        deploy.ShouldContain("id-token: write");
        deploy.ShouldContain("what-if");
        deploy.ShouldContain(".github/smoke");
        Secret().Matches(deploy).Select(match => match.Groups[1].Value).ShouldBe(["MAIL_PASSWORD"]);
    }

    [Fact]
    public void Azd_deploys_the_functions_with_nothing_else_said()
    {
        var service = (YamlMappingNode)Parse("azure.yaml")["services"]["functions"];
        service["project"].ToString().ShouldBe("functions");
        service["host"].ToString().ShouldBe("function");
        service.Children.Keys.Select(key => key.ToString()).ShouldNotContain("env");
        Repository.Read("infra/modules/app.bicep").ShouldContain("'azd-service-name': 'functions'");
    }

    private static YamlMappingNode Parse(string file)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Repository.Read(file)));
        return (YamlMappingNode)stream.Documents.ShouldHaveSingleItem().RootNode;
    }

    [GeneratedRegex(@"uses:\s*([^\n]+)")]
    private static partial Regex Uses();

    [GeneratedRegex(@"^[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$")]
    private static partial Regex Pinned();

    [GeneratedRegex(@"secrets\.(\w+)")]
    private static partial Regex Secret();
}
