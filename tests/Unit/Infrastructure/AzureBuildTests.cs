using System.Xml.Linq;

namespace Tests.Unit.Infrastructure;

/// <summary>The build for Azure asks for Microsoft's packages in the versions whose shapes the local attributes have.</summary>
public sealed class AzureBuildTests
{
    private static readonly Dictionary<string, string> Wanted = new()
    {
        ["Microsoft.Azure.Functions.Worker"] = "2.52.0",
        ["Microsoft.Azure.Functions.Worker.Sdk"] = "2.1.0",
        ["Microsoft.Azure.Functions.Worker.Extensions.Http.AspNetCore"] = "2.1.1",
        ["Microsoft.Azure.Functions.Worker.Extensions.Storage.Blobs"] = "6.8.2",
        ["Microsoft.Azure.Functions.Worker.Extensions.Storage.Queues"] = "5.5.5",
        ["Microsoft.Azure.Functions.Worker.Extensions.Timer"] = "4.3.1",
        ["Microsoft.Azure.Functions.Worker.OpenTelemetry"] = "1.2.0",
    };

    [Fact]
    public void Versions_are_those_that_the_local_attributes_were_made_after() =>
        Packages("Directory.Packages.props", "PackageVersion").Where(package => package.Key.StartsWith("Microsoft.Azure.Functions.", StringComparison.Ordinal))
            .ShouldBe(Wanted, ignoreOrder: true);

    [Fact]
    public void The_app_asks_for_them_and_for_the_exporter() =>
        Packages("functions/Azure.props", "PackageReference").Keys.ShouldBe([.. Wanted.Keys, "Azure.Monitor.OpenTelemetry.Exporter"], ignoreOrder: true);

    [Fact]
    public void No_other_project_does()
    {
        foreach (var project in Repository.Files(".", "*.csproj"))
            Repository.Read(project).ShouldNotContain("Include=\"Microsoft.Azure.Functions", customMessage: project);
    }

    [Fact]
    public void A_local_build_cannot_be_published()
    {
        var project = Repository.Read("functions/Functions.csproj");
        project.ShouldContain("""BeforeTargets="PrepareForPublish" Condition="'$(FunctionsHost)' != 'Azure'">""");
        project.ShouldContain("<Error ");
    }

    private static Dictionary<string, string> Packages(string file, string element) => XDocument.Parse(Repository.Read(file))
        .Descendants(element).ToDictionary(package => package.Attribute("Include")!.Value, package => package.Attribute("Version")?.Value ?? "");
}
