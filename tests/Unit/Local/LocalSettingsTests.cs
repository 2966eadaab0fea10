using Local.Emulators;
using Local.Host.Settings;
using Microsoft.Extensions.Configuration;

namespace Tests.Unit.Local;

public sealed class LocalSettingsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("settings-").FullName;

    [Fact]
    public void What_the_caller_says_wins_over_the_file()
    {
        File.WriteAllText(Path.Combine(_folder, "local.settings.json"), """{ "Values": { "Mail__Host": "file.example.org", "Mail__Port": 25 } } // done""");

        var settings = LocalSettings.Build(_folder, new Dictionary<string, string?> { ["Mail__Host"] = "given.example.org" });

        settings["Mail:Host"].ShouldBe("given.example.org");
        settings["Mail:Port"].ShouldBe("25");
    }

    [Fact]
    public void A_file_that_is_no_JSON_is_refused_by_its_name()
    {
        File.WriteAllText(Path.Combine(_folder, "local.settings.json"), "Values:");

        Should.Throw<SettingException>(() => LocalSettings.Build(_folder, new Dictionary<string, string?>())).Message.ShouldContain("local.settings.json");
    }

    [Fact]
    public void The_sample_can_be_read()
    {
        var sample = LocalSettings.ReadValues(Path.Combine(RepositoryRoot.Find(), "local.settings.sample.json")).ToDictionary();

        sample["AzureWebJobsStorage"].ShouldBe("UseDevelopmentStorage=true");
    }

    [Theory]
    [InlineData("true", true)]
    [InlineData("True", true)]
    [InlineData("1", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData(null, false)]
    public void A_setting_switches_a_function_off(string? value, bool off) =>
        SettingNames.IsDisabled(With("AzureWebJobs.TakeInByBlob.Disabled", value), "TakeInByBlob").ShouldBe(off);

    [Fact]
    public void Names_between_percent_signs_are_settings()
    {
        SettingNames.Resolve(With("Sweep:Schedule", "0 * * * * *"), "%Sweep__Schedule%").ShouldBe("0 * * * * *");
        Should.Throw<SettingException>(() => SettingNames.Resolve(With("Other", "x"), "%Missing%")).Message.ShouldContain("Missing");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static IConfiguration With(string name, string? value) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(name, value)]).Build();
}
