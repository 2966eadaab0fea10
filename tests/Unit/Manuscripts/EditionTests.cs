using System.Text;
using System.Text.Json;
using Model;

namespace Tests.Unit.Manuscripts;

/// <summary>Digests in many forms; beside each draft stands what must be read out of it.</summary>
public sealed class EditionTests
{
    private static readonly JsonSerializerOptions Indented = new(CanonicalJson.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static TheoryData<string> Drafts =>
        [
            .. Directory
                .GetFiles(Folder)
                .Where(file => !file.EndsWith(".json", StringComparison.Ordinal))
                .Select(file => Path.GetFileName(file)!)
                .Order(),
        ];

    private static string Folder => IntakeFixture.Source("tests", "Unit", "Manuscripts", "Editions");

    [Theory]
    [MemberData(nameof(Drafts))]
    public async Task Reads_what_the_golden_file_says(string name)
    {
        var content = await IntakeFixture.Accept(name, await File.ReadAllTextAsync(Path.Combine(Folder, name)));

        var golden = Path.Combine(Folder, name + ".json");
        var actual = JsonSerializer.Serialize(Summary(content), Indented) + "\n";
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            await File.WriteAllTextAsync(golden, actual, new UTF8Encoding(false));
        actual.ShouldBe(await File.ReadAllTextAsync(golden));
    }

    [Fact]
    public async Task An_author_may_say_what_a_draft_is()
    {
        var digest = await File.ReadAllTextAsync(Path.Combine(Folder, "one-line-paragraphs.txt"));
        var listicle = await File.ReadAllTextAsync(Path.Combine(Folder, "listicle.md"));

        var commentary = await IntakeFixture.Accept("a.txt", "---\nkind: commentary\n---\n" + digest);
        var edition = await IntakeFixture.Accept(
            "b.md",
            "---\nkind: edition\ntitle: Two Kitchens\nseries: Kitchens\n---\n## Reports\n\n### One\n\nText one.\n\n### Two\n\nText two.\n");

        commentary.Kind.ShouldBe(CommentaryKind.Commentary);
        commentary.Sections.ShouldBeEmpty();
        edition.Kind.ShouldBe(CommentaryKind.Edition);
        edition.Sections.ShouldHaveSingleItem().Items.Count.ShouldBe(2);
        (await IntakeFixture.Accept("c.md", listicle)).Kind.ShouldBe(CommentaryKind.Commentary);
    }

    [Fact]
    public async Task Sign_up_text_appears_nowhere()
    {
        var content = await IntakeFixture.Accept("a.txt", await File.ReadAllTextAsync(Path.Combine(Folder, "one-line-paragraphs.txt")));

        foreach (var word in (string[])["Subscribe", "Sign up", "registering", "View All"])
        {
            content.BodyHtml.ShouldNotContain(word);
            content.BodyText.ShouldNotContain(word);
            JsonSerializer.Serialize(content.Sections).ShouldNotContain(word);
            JsonSerializer.Serialize(content.Related).ShouldNotContain(word);
        }
    }

    private static object Summary(DraftContent content) => new
    {
        content.Kind,
        content.Title,
        content.Dek,
        content.Series,
        Published = content.Published?.ToString("yyyy-MM-dd"),
        Authors = content.Authors.Select(author => author.Name),
        content.Sections,
        content.Related,
        content.BodyHtml,
    };
}
