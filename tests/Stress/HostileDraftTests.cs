using System.Text;
using Model;

namespace Tests.Stress;

/// <summary>
/// Drafts that once took the process, its memory or its time: each is answered at once, and nothing goes on behind the answer.
/// </summary>
[Collection(nameof(Alone))]
public sealed class HostileDraftTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(30);

    /// <summary>File, what it holds, the code it is rejected with; empty if it is only odd.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "a.md", "a list in a list in YAML, 50,000 times", "front-matter-too-long" },
        { "a.md", "a list in a list in YAML, 20,000 times", "front-matter-too-deep" },
        { "a.html", "the same in a comment", "front-matter-too-deep" },
        { "a.md", "a million brackets in YAML", "front-matter-too-long" },
        { "a.md", "brackets in TOML", "front-matter-too-deep" },
        { "a.md", "brackets in JSON", "front-matter-invalid" },
        { "a.md", "five million parentheses for an author", "front-matter-too-long" },
        { "a.md", "thirty thousand parentheses for an author", "field-too-long" },
        { "a.html", "formatting made again in every paragraph", "too-many-elements" },
        { "a.html", "formatting made again in every division", "too-many-elements" },
        { "a.html", "a comment of a million lines", "" },
        { "a.md", "half links without end", "too-many-elements" },
        { "a.md", "a table of fifty thousand columns", "too-many-elements" },
        { "a.md", "15,000 equal headings", "" },
        { "a.html", "50,000 line breaks", "" },
        { "a.html", "59,000 paragraphs", "" },
        { "a.md", "a title of 33,000 characters", "field-too-long" },
        { "a.md", "a dek of 33,000 characters", "field-too-long" },
        { "a.md", "3,000 topics", "field-too-long" },
        { "a.md", "an author of 5,000 characters", "field-too-long" },
        { "a.md", "a series of 5,000 characters", "field-too-long" },
        { "a.md", "a heading of 40,000 characters", "" },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Ends_at_once_and_takes_little(string file, string what, string code)
    {
        var draft = IntakeFixture.Draft(file, Encoding.UTF8.GetBytes(Make(what)));
        var (result, memory, processor) = await PeakMemory.OfAsync(() => IntakeFixture.Normalize(draft));

        processor.ShouldBeLessThan(Budget);
        memory.ShouldBeLessThan(400L * 1024 * 1024);
        if (code.Length > 0)
            result.Problems.First(problem => problem.Severity is Severity.Error).Code.ShouldBe(code);
        else
            result.Problems.ShouldNotContain(problem => problem.Code == "draft-unreadable" || problem.Code == "time-exceeded");
    }

    [Fact]
    public async Task What_a_page_says_of_itself_at_length_rejects_nothing()
    {
        var result = await IntakeFixture.Normalize(
            "a.html",
            $"""
            <!doctype html><html><head><meta property="og:description" content="{new string('x', 9000)}">
            <meta name="keywords" content="{string.Join(',', Enumerable.Range(0, 500))}"><title>A Title of It</title></head>
            <body><nav>n</nav><article><h1>A Title of It</h1>
            <p>{string.Concat(Enumerable.Repeat("Some words, and more of them, to be read by all. ", 30))}</p></article></body></html>
            """
        );

        result.Content.ShouldNotBeNull(string.Join("; ", result.Problems)).Topics.Count.ShouldBeLessThan(20);
    }

    private static string Make(string what) =>
        what switch
        {
            "a list in a list in YAML, 50,000 times" => $"---\ntopics: {Repeat("- ", 50_000)}\n---\nText.\n",
            "a list in a list in YAML, 20,000 times" => $"---\ntopics:\n{Repeat("- ", 20_000)}x\n---\nText.\n",
            "the same in a comment" => $"<!--\ntitle: x\ntopics:\n{Repeat("- ", 20_000)}x\n-->\n<p>Text.</p>",
            "a million brackets in YAML" => $"---\ntitle: {Repeat("[", 1_000_000)}\n---\nText.\n",
            "brackets in TOML" => $"+++\nx = {Repeat("[", 20_000)}\n+++\nText.\n",
            "brackets in JSON" => $"{{\"a\": {Repeat("[", 20_000)}{Repeat("]", 20_000)}}}\nText.\n",
            "five million parentheses for an author" => $"---\nauthors: \"{Repeat("(", 4_900_000)}\"\n---\nText.\n",
            "thirty thousand parentheses for an author" => $"---\nauthors: \"{Repeat("(", 30_000)}\"\n---\nText.\n",
            "formatting made again in every paragraph" => "<p>"
                + string.Concat(Enumerable.Range(0, 190).Select(i => $"<b a={i}>"))
                + Repeat("</p><p>x", 25_000),
            "formatting made again in every division" => "<p>"
                + string.Concat(Enumerable.Range(0, 190).Select(i => $"<font a={i}>"))
                + Repeat("<div>x</div>", 25_000),
            "a comment of a million lines" => "<!--\n" + Repeat("\n", 1_000_000) + "-->\n<p>Text.</p>",
            "half links without end" => Repeat("[a](", 50_000),
            "a table of fifty thousand columns" => Repeat("|a", 50_000) + "\n" + Repeat("|-", 50_000),
            "15,000 equal headings" => Repeat("# Same\n\n", 15_000),
            "50,000 line breaks" => "<p>a" + Repeat("<br>a", 50_000),
            "59,000 paragraphs" => Repeat("<p>x", 59_000),
            "a title of 33,000 characters" => $"---\ntitle: {Repeat("x", 33_000)}\n---\nText.\n",
            "a dek of 33,000 characters" => $"---\ntitle: A\ndek: {Repeat("x", 33_000)}\n---\nText.\n",
            "3,000 topics" => $"---\ntitle: A\ntopics: [{string.Join(", ", Enumerable.Range(0, 3000).Select(i => $"t{i}"))}]\n---\nText.\n",
            "an author of 5,000 characters" => $"---\ntitle: A\nauthors: [{Repeat("x", 5_000)}]\n---\nText.\n",
            "a series of 5,000 characters" => $"---\ntitle: A\nseries: {Repeat("x", 5_000)}\n---\nText.\n",
            "a heading of 40,000 characters" => "# " + Repeat("word ", 8_000) + "\n\nText.\n",
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
