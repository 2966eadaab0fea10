using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Pipeline;
using Tests.Unit.Infrastructure;

namespace Tests.Unit.Configuration;

/// <summary>The options classes, the sample and the document hold the same settings.</summary>
public sealed partial class SettingTests
{
    // The host's own, which a sample must hold to be of use.
    private static readonly string[] Hosts = ["AzureWebJobsStorage", "FUNCTIONS_WORKER_RUNTIME"];

    private static readonly StringComparer Names = StringComparer.OrdinalIgnoreCase;

    private static IReadOnlyDictionary<string, string> Sample => JsonDocument.Parse(Repository.Read("local.settings.sample.json"))
        .RootElement.GetProperty("Values").EnumerateObject().ToDictionary(value => value.Name, value => value.Value.GetString()!);

    private static IReadOnlyList<(string Name, string Default, string Example, string Meaning)> Document =>
        [
            .. Row()
                .Matches(Repository.Read("docs/configuration.md"))
                .Select(match => (match.Groups["name"].Value, Cell(match, "default"), Cell(match, "example"), Cell(match, "meaning"))),
        ];

    [Fact]
    public void The_sample_has_every_setting_and_no_other() =>
        Sample.Keys.Except(Hosts).Order(Names).ShouldBe(Settings.All.Select(setting => setting.Name).Order(Names), Names);

    [Fact]
    public void The_document_has_every_setting_and_no_other() =>
        Document.Select(row => row.Name).Order(Names).ShouldBe(Settings.All.Select(setting => setting.Name).Order(Names), Names);

    [Fact]
    public void The_document_gives_the_defaults_that_hold()
    {
        foreach (var row in Document)
        {
            var setting = Settings.All.Single(setting => Names.Equals(setting.Name, row.Name));
            row.Default.ShouldBe(setting.IsNeeded ? "needed" : setting.Default.Length == 0 ? "" : setting.Default, row.Name);
        }
    }

    [Fact]
    public void The_document_gives_each_an_example_and_its_meaning() =>
        Document.ShouldAllBe(row => row.Example.Length > 0 && row.Meaning.Length > 10);

    [Fact]
    public void A_host_starts_with_the_sample() => Validate(Sample).ShouldBeEmpty();

    [Fact]
    public void A_host_starts_with_the_documents_examples() =>
        Validate(Document.ToDictionary(row => row.Name.Replace("__ID", "__0", StringComparison.Ordinal), row => row.Example))
            .ShouldBeEmpty();

    [Fact]
    public void A_host_starts_with_what_is_needed_and_not_without()
    {
        var needed = Settings.All.Where(setting => setting.IsNeeded).ToDictionary(setting => setting.Name, setting => Sample[setting.Name]);
        needed["PipelineStorage"] = Sample["PipelineStorage"];
        Validate(needed).ShouldBeEmpty();
        foreach (var name in needed.Keys)
            Validate(needed.Where(pair => pair.Key != name))
                .ShouldHaveSingleItem()
                .ShouldContain(name.Replace("__", ":", StringComparison.Ordinal));
    }

    private static IReadOnlyList<string> Validate(IEnumerable<KeyValuePair<string, string>> values)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(
                values.Select(pair => KeyValuePair.Create(pair.Key.Replace("__", ":", StringComparison.Ordinal), (string?)pair.Value)))
            .Build();
        using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(configuration)
            .AddPipeline(configuration)
            .BuildServiceProvider();
        try
        {
            services.GetRequiredService<IStartupValidator>().Validate();
            return [];
        }
        catch (Exception e) when (e is OptionsValidationException or AggregateException)
        {
            var all = e is AggregateException several ? several.Flatten().InnerExceptions : [e];
            return [.. all.Cast<OptionsValidationException>().SelectMany(one => one.Failures).Distinct()];
        }
    }

    private static string Cell(Match match, string name) => match.Groups[name].Value.Trim().Trim('`');

    [GeneratedRegex(
        @"^\| `(?<name>[A-Za-z]+(?:__\w+)*)` \|(?<default>[^|]*)\|(?<example>[^|]*)\|(?<meaning>[^|]*)\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
