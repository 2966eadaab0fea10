using System.Text.Json;

namespace Bench.Folders;

/// <summary>
/// What a folder says that must be read out of one of its files; the format is described in docs/benchmarks.md. A fact is undefined where
/// it is not named, and null where the file has none.
/// </summary>
internal sealed record Expected
{
    public string? Kind { get; init; }

    public JsonElement Title { get; init; }

    public JsonElement Dek { get; init; }

    public JsonElement Authors { get; init; }

    /// <summary>The day, as yyyy-MM-dd.</summary>
    public JsonElement Published { get; init; }

    public JsonElement Series { get; init; }

    /// <summary>The text of the piece; null where only facts are compared.</summary>
    public string? Text { get; init; }

    public IReadOnlyList<ExpectedSection>? Sections { get; init; }

    public IReadOnlyList<ExpectedRelated>? Related { get; init; }

    /// <summary>The files of a folder that have an expectation beside them, named like them with ".expected.json" added.</summary>
    public static IEnumerable<(string File, Expected Expected)> In(string folder)
    {
        foreach (var json in Directory.EnumerateFiles(folder, "*.expected.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var expected = JsonSerializer.Deserialize<Expected>(File.ReadAllBytes(json), JsonSerializerOptions.Web)!;
            var file = json[..^".expected.json".Length];
            var text = file + ".expected.txt";
            yield return (file, File.Exists(text) ? expected with { Text = File.ReadAllText(text) } : expected);
        }
    }
}

internal sealed record ExpectedSection(string Heading, IReadOnlyList<ExpectedItem>? Items);

internal sealed record ExpectedItem(string Title, JsonElement Authors, JsonElement Outlet, JsonElement Medium, JsonElement Url);

internal sealed record ExpectedRelated(string Title, JsonElement Authors);
