using System.Text.Json.Nodes;
using Json.Schema;
using Local.Emulators;
using Model;
using Pipeline.Feeds;
using Tests.Samples;

namespace Tests.Unit.Feeds;

/// <summary>Pieces and home's feed as news items, by IPTC's schema of ninjs 3.1.</summary>
public sealed class NinjsTests
{
    private static readonly Lazy<JsonSchema> Schema = new(() =>
    {
        // No piece has a place, so what GeoJSON is does not matter.
        var text = File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "tests", "Unit", "Feeds", "ninjs-schema_3.1.json"));
        return JsonSchema.FromText(text.Replace("\"$ref\": \"https://geojson.org/schema/GeoJSON.json#\"", "\"type\": \"object\""));
    });

    [Fact]
    public async Task Every_piece_and_the_feed_keep_the_schema()
    {
        var catalog = Samples.Pieces.Many(4);
        catalog.Put(Samples.Pieces.Plain("rope") with
        {
            Title = "R&D, <b>bold</b>",
            Image = new ImageReference("/media/knot.jpg", "A knot") { Credit = "Ada Quill" },
            Outlet = new Outlet("The Chandler", "https://chandler.example/rope"),
        });
        catalog.Put(Samples.Pieces.Plain("gone"), LifecycleState.Withdrawn);
        var site = await new SampleSite(catalog).BuildAsync();
        var paths = site.Files.Keys.Where(path => path.EndsWith(Ninjs.Name, StringComparison.Ordinal)).ToList();
        paths.Count.ShouldBe(catalog.Heads.Count() + 1);
        foreach (var path in paths)
            Broken(site.Text(path)).ShouldBeEmpty(path);
        Broken("""{ "uri": "urn:uuid:1", "type": "text", "by": 1 }""").ShouldNotBeEmpty();
        Broken("""{ "uri": "urn:uuid:1", "type": "text", "byline": "A" }""").ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_news_item_says_what_the_page_says_and_a_withdrawn_one_nothing()
    {
        var catalog = new FakeCatalog();
        var (piece, gone) = (Samples.Pieces.Long(), Samples.Pieces.Plain("gone"));
        catalog.Put(piece, LifecycleState.Published, "/2026/05/old/");
        catalog.Put(gone, LifecycleState.Withdrawn);
        var site = await new SampleSite(catalog).BuildAsync();

        var item = JsonNode.Parse(site.Text("2026/05/tide-tables/ninjs.json"))!;
        item["uri"]!.GetValue<string>().ShouldBe($"urn:uuid:{piece.Id.FeedId}");
        item["headlines"]![0]!["value"]!.GetValue<string>().ShouldBe(piece.Title);
        item["bodies"]![0]!["value"]!.GetValue<string>().ShouldContain("the ninety-fourth of its kind");
        item["by"]!.GetValue<string>().ShouldBe("Ada Quill, Bertrand Osei, Chiara Lindqvist");
        item["altIds"]![0]!["value"]!.GetValue<string>().ShouldBe("https://saltmarsh.example/tide-tables");
        site.Files["2026/05/old/ninjs.json"].Location.ShouldBe("/2026/05/tide-tables/ninjs.json");

        site.Files["2026/05/gone/ninjs.json"].Status.ShouldBe(410);
        site.Text("2026/05/gone/ninjs.json").ShouldContain("canceled");
        site.Text("2026/05/gone/ninjs.json").ShouldNotContain(gone.Title);
        JsonNode.Parse(site.Text("ninjs.json"))!["associations"]!.AsArray().Count.ShouldBe(1);
    }

    private static List<string> Broken(string json)
    {
        var result = Schema.Value.Evaluate(
            JsonNode.Parse(json), new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true });
        return result.IsValid
            ? []
            : [.. result.Details.Where(detail => detail.HasErrors).Select(detail =>
                $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")];
    }
}
