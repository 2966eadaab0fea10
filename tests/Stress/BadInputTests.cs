using System.Text;
using Manuscripts;
using Manuscripts.Cleaning;
using Microsoft.Extensions.DependencyInjection;
using Model;
using Tests.Unit.Manuscripts.Word;

namespace Tests.Stress;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// What an attacker or an accident may upload, through the whole of intake: each ends within its time and memory, with its own code
/// or, where it is only odd, in clean text. Word's own list is in <see cref="HostileWordTests"/>.
/// </summary>
[Collection(nameof(Alone))]
public sealed class BadInputTests
{
    private const string Published = "";
    private const long Mebibyte = 1024 * 1024;

    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan LongLineBudget = TimeSpan.FromSeconds(20);

    /// <summary>Name, file, what it holds, the code it is rejected with.</summary>
    public static TheoryData<string, string, string> Cases => new()
    {
        { "140 KB of unclosed bold and italic", "a.html", "nesting-too-deep" },
        { "140 KB of unclosed bold and italic", "a.md", "nesting-too-deep" },
        { "140 KB of unclosed bold and italic", "a.txt", Published },
        { "300 KB of divisions", "a.html", "nesting-too-deep" },
        { "300 KB of divisions", "a.md", "nesting-too-deep" },
        { "unclosed items by the ten thousand", "a.html", Published },
        { "unclosed items by the ten thousand", "a.md", Published },
        { "items by the hundred thousand", "a.html", "too-many-elements" },
        { "entity-coded links", "a.html", Published },
        { "entity-coded links", "a.md", Published },
        { "mutation", "a.html", Published },
        { "mutation", "a.md", Published },
        { "null bytes", "a.html", Published },
        { "null bytes", "a.md", Published },
        { "null bytes", "a.txt", Published },
        { "only null bytes", "a.txt", "content-not-text" },
        { "lone surrogates", "a.html", Published },
        { "lone surrogates", "a.md", Published },
        { "lone surrogates", "a.txt", Published },
        { "a line of 50 MB", "a.html", "draft-too-large" },
        { "a line of 50 MB", "a.md", "draft-too-large" },
        { "a line of 50 MB", "a.txt", "draft-too-large" },
        { "an old Word file", "a.docx", "word-old-format" },
        { "a Word file cut off", "a.docx", "word-damaged" },
        { "a Word file with a password", "a.docx", "word-encrypted" },
    };

    [Theory, MemberData(nameof(Cases))]
    public async Task Ends_within_its_budgets_with_its_own_code(string what, string file, string code)
    {
        var draft = IntakeFixture.Draft(file, Make(what));
        var (result, memory, processor) = await PeakMemory.OfAsync(() => IntakeFixture.Normalize(draft));

        processor.ShouldBeLessThan(Budget);
        memory.ShouldBeLessThan(150 * Mebibyte);
        if (code.Length > 0)
            result.Problems.Single(problem => problem.Severity is Severity.Error).Code.ShouldBe(code);
        else
            IsClean(result.Content.ShouldNotBeNull(string.Join("; ", result.Problems)));
    }

    [Theory]
    [InlineData("a.html")]
    [InlineData("a.md")]
    [InlineData("a.txt")]
    public async Task What_a_long_line_takes_grows_with_its_length_and_no_faster(string file)
    {
        using var services = IntakeFixture.Services(
            ("Intake:MaxUploadBytes", "67108864"), ("Intake:MaxTextBytes", "67108864"), ("Intake:TimeBudget", "00:10:00"));
        await AllocatedAsync(services, file, 100_000);

        var (small, large) = (await AllocatedAsync(services, file, 500_000), await AllocatedAsync(services, file, 2_000_000));

        large.ShouldBeLessThan(6 * small);
    }

    /// <summary>All that is allocated on the way, freed again or not: a measure of work that no busy machine changes.</summary>
    private static async Task<long> AllocatedAsync(ServiceProvider services, string file, int length)
    {
        var draft = IntakeFixture.Draft(file, Line(length));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var (result, memory, processor) = await PeakMemory.OfAsync(() => services.GetRequiredService<INormalizer>()
            .NormalizeAsync(draft, TestContext.Current.CancellationToken));

        processor.ShouldBeLessThan(LongLineBudget);
        memory.ShouldBeLessThan(82 * Mebibyte);
        result.Content.ShouldNotBeNull(string.Join("; ", result.Problems)).BodyText.Length.ShouldBeGreaterThan(length - 100);
        return GC.GetTotalAllocatedBytes(precise: true) - before;
    }

    private static void IsClean(DraftContent content)
    {
        content.BodyText.ShouldContain("word");
        content.BodyHtml.ShouldNotContain("javascript", Case.Insensitive);
        content.BodyHtml.ShouldNotContain("<img", Case.Insensitive);
        content.BodyHtml.EnumerateRunes().ShouldAllBe(rune => !Rune.IsControl(rune) || rune.Value == '\n' || rune.Value == '\t');
        IntakeFixture.Get<SanitizerGate>().Pass(content.BodyHtml).ShouldBe(content.BodyHtml);
    }

    private static byte[] Make(string what) =>
        what switch
        {
            "140 KB of unclosed bold and italic" => Text("words " + Repeat("<b><i>", 23_500) + "words"),
            "300 KB of divisions" => Text("words\n\n" + Repeat("<div>", 60_000)),
            "unclosed items by the ten thousand" => Text("<p>words</p>\n\n<ul>" + Repeat("<li>word ", 12_000)),
            "items by the hundred thousand" => Text("<ul>" + Repeat("<li>word ", 100_000)),
            "entity-coded links" => Text(
                "<p>words <a href=\"&#106;&#97;&#118;&#97;script&#58;alert(1)\">word</a> <a "
                + "href=\"java&#x0A;script&colon;alert(1)\">word</a></p>"
            ),
            "mutation" => Text(
                "words<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 "
                + "onerror=alert(1)&gt;\">\n\n<svg></p><style><a id=\"</style><img src=1 onerror=alert(1)>\">"
            ),
            "null bytes" => Text(
                "<p>Some words and a \0 null \0 byte, then more words that show this is a text all the same, and yet more of them to be "
                + "sure.</p>"
            ),
            "only null bytes" => new byte[4096],
            // UTF-16 with its mark: a high half without its low half, and the reverse.
            "lone surrogates" => [0xFF, 0xFE, .. Units("<p>A word \uD83D and\n\na word \uDE00 alone</p>")],
            "a line of 50 MB" => Line(50 * 1024 * 1024),
            "an old Word file" => HostileFiles.CompoundFile("WordDocument"),
            "a Word file cut off" => HostileFiles.Good[..^40],
            "a Word file with a password" => HostileFiles.CompoundFile("EncryptedPackage"),
            _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
        };

    private static byte[] Line(int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i < length; i++)
            bytes[i] = "the long line "u8[i % 14];
        return bytes;
    }

    private static byte[] Units(string text) => [.. text.SelectMany(c => new[] { (byte)c, (byte)(c >> 8) })];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static string Repeat(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));
}
