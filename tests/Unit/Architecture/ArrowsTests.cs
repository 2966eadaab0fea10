using System.Reflection;
using Manuscripts;
using Model;
using NetArchTest.Rules;
using Pipeline;

namespace Tests.Unit.Architecture;

/// <summary>Holds the direction of dependencies that docs/architecture.md draws.</summary>
public sealed class ArrowsTests
{
    private static readonly Assembly Pipeline = typeof(PipelineServices).Assembly;

    private static readonly Assembly[] Product = [typeof(Commentary).Assembly, typeof(INormalizer).Assembly, Pipeline];

    [Theory]
    [InlineData("Pipeline.Storage", "Pipeline.Catalog")]
    [InlineData("Pipeline.Catalog", "Pipeline.Intake")]
    [InlineData("Pipeline.Catalog", "Pipeline.Web")]
    [InlineData("Pipeline.Catalog", "Pipeline.Feeds")]
    [InlineData("Pipeline.Catalog", "Pipeline.Newsletter")]
    [InlineData("Pipeline.Web", "Pipeline.Feeds")]
    [InlineData("Pipeline.Web", "Pipeline.Newsletter")]
    [InlineData("Pipeline.Feeds", "Pipeline.Web")]
    [InlineData("Pipeline.Feeds", "Pipeline.Newsletter")]
    [InlineData("Pipeline.Newsletter", "Pipeline.Web")]
    [InlineData("Pipeline.Newsletter", "Pipeline.Feeds")]
    [InlineData("Pipeline.Subscribers", "Pipeline.Newsletter")]
    [InlineData("Pipeline.Subscribers", "Pipeline.Web")]
    [InlineData("Pipeline.Mail", "Pipeline.Subscribers")]
    [InlineData("Pipeline.Mail", "Pipeline.Storage")]
    [InlineData("Pipeline", "Microsoft.Azure.Functions")]
    [InlineData("Pipeline", "Local")]
    public void Arrows_go_one_way(string from, string to)
    {
        var result = Types.InAssembly(Pipeline).That().ResideInNamespaceStartingWith(from).ShouldNot().HaveDependencyOn(to).GetResult();
        (result.FailingTypeNames ?? []).ShouldBeEmpty();
    }

    [Fact]
    public void Only_the_pipeline_knows_Azure() =>
        Types.InAssemblies([typeof(Commentary).Assembly, typeof(INormalizer).Assembly]).ShouldNot().HaveDependencyOn("Azure").GetResult()
            .FailingTypeNames.ShouldBe(null);

    [Fact]
    public void Names_say_what_a_type_is()
    {
        string[] vague = ["Helper", "Helpers", "Manager", "Utils", "Utility", "Common"];
        Product.SelectMany(assembly => assembly.GetTypes()).Select(type => type.Name).Where(name => vague.Any(word => name.EndsWith(word, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void Classes_are_sealed_unless_made_to_be_inherited() =>
        Types.InAssemblies(Product).That().AreClasses().And().AreNotAbstract().And().AreNotStatic().Should().BeSealed().GetResult()
            .FailingTypeNames.ShouldBe(null);
}
