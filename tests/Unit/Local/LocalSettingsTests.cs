using Local.Emulators;
using Local.Settings;

namespace Tests.Unit.Local;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settings-").FullName;

    [Fact]
    public void What_the_caller_says_wins_over_the_file()
    {
        File.WriteAllText(
            Path.Combine(_folder, "local.settings.json"),
            """{ "Values": { "Mail__Host": "file.example.org", "Mail__Port": 25 } } // done"""
        );

        var settings = LocalSettings.Build(_folder, new Dictionary<string, string?> { ["Mail__Host"] = "given.example.org" });

        settings["Mail:Host"].ShouldBe("given.example.org");
        settings["Mail:Port"].ShouldBe("25");
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_refused_by_its_name()
    {
        File.WriteAllText(Path.Combine(_folder, "local.settings.json"), "Values:");

        Should
            .Throw<SettingException>(() => LocalSettings.Build(_folder, new Dictionary<string, string?>()))
            .Message.ShouldContain("local.settings.json");
    }

    [Fact]
    public void The_sample_can_be_read()
    {
        var sample = LocalSettings.ReadValues(Path.Combine(RepositoryRoot.Find(), "local.settings.sample.json")).ToDictionary();

        sample["AzureWebJobsStorage"].ShouldBe("UseDevelopmentStorage=true");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
