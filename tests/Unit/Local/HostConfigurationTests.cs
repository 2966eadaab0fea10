using Local.Host;
using Local.Settings;

namespace Tests.Unit.Local;

public sealed class HostConfigurationTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("app-").FullName;

    [Fact]
    public void A_value_of_the_file_is_read_under_its_name() =>
        Read("""{ "extensions": { "http": { "routePrefix": "" }, "queues": { "batchSize": 3 } } }""", [])["extensions:queues:batchSize"]
            .ShouldBe("3");

    [Fact]
    public void A_setting_overrides_any_value_as_on_the_real_host()
    {
        var host = Read("""{ "extensions": { "queues": { "batchSize": 3, "maxDequeueCount": 5 } } }""",
            new() { ["AzureFunctionsJobHost__extensions__queues__batchSize"] = "9" });

        host["extensions:queues:batchSize"].ShouldBe("9");
        host["extensions:queues:maxDequeueCount"].ShouldBe("5");
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_refused_by_its_name() =>
        Should.Throw<SettingException>(() => Read("""{ "extensions": """, [])).Message.ShouldContain("host.json");

    [Fact]
    public void A_folder_without_an_app_is_refused_with_the_command_that_makes_one() =>
        Should.Throw<SettingException>(() => FunctionApp.Find(_folder)).Message.ShouldContain("dotnet publish functions -o ");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Microsoft.Extensions.Configuration.IConfiguration Read(string hostJson, Dictionary<string, string?> values)
    {
        File.WriteAllText(Path.Combine(_folder, "host.json"), hostJson);
        return HostConfiguration.Read(new LocalHostSettings { App = new FunctionApp(_folder), Values = values });
    }
}
