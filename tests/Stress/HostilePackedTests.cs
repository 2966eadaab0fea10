using System.Text;
using Manuscripts;
using Microsoft.Extensions.DependencyInjection;
using Tests.Unit.Manuscripts.Formats;
using Tests.Unit.Manuscripts.Media;
using Tests.Unit.Manuscripts.Word;

namespace Tests.Stress;

/// <summary>Files of the packed formats that are made to harm, or broken on their way: each is refused with its own code.</summary>
[Collection(nameof(Alone))]
public sealed class HostilePackedTests
{
    /// <summary>Of all that is allocated, whether it is freed again or not: a measure of work that no busy machine changes.</summary>
    private const long MemoryBudget = 400L * 1024 * 1024;

    private static readonly byte[] Zeros = new byte[20 * 1024 * 1024];

    public static TheoryData<string, string, string> Files => new()
    {
        { "a.odt", "text", "file-other-kind" },
        { "a.odt", "a ZIP of something else", "file-other-kind" },
        { "a.odt", "cut off", "file-damaged" },
        { "a.odt", "broken XML", "file-damaged" },
        { "a.odt", "a bomb", "file-unsafe" },
        { "a.odt", "overlapping parts", "file-unsafe" },
        { "a.odt", "external entity", "file-unsafe" },
        { "a.odt", "many parts", "file-too-large-inside" },
        { "a.odt", "deep lists", "nesting-too-deep" },
        { "a.odt", "a password", "file-encrypted" },
        { "a.epub", "text", "file-other-kind" },
        { "a.epub", "a ZIP of something else", "file-other-kind" },
        { "a.epub", "a bomb", "file-unsafe" },
        { "a.epub", "deep divisions", "nesting-too-deep" },
        { "a.epub", "many elements", "too-many-elements" },
        { "a.epub", "many chapters", "file-too-large-inside" },
        { "a.zip", "text", "file-other-kind" },
        { "a.zip", "cut off", "file-damaged" },
        { "a.zip", "a bomb", "file-unsafe" },
        { "a.zip", "a ZIP in a ZIP", "file-without-draft" },
        { "a.zip", "a large text", "draft-too-large" },
        { "a.rtf", "text", "file-other-kind" },
        { "a.rtf", "cut off", "file-damaged" },
        { "a.rtf", "deep groups", "nesting-too-deep" },
        { "a.rtf", "a long word", "file-damaged" },
        { "a.rtf", "many spans", "too-many-elements" },
        { "a.mhtml", "text", "file-other-kind" },
        { "a.mhtml", "many parts", "file-too-large-inside" },
        { "a.eml", "many parts", "file-too-large-inside" },
        { "a.eml", "only a picture", "file-without-draft" },
        { "a.eml", "letters in letters", "file-other-kind" },
        { "a.eml", "encrypted", "file-encrypted" },
        { "a.eml", "a binary draft", "content-not-text" },
    };

    [Theory, MemberData(nameof(Files))]
    public async Task Is_refused_with_its_own_code_and_little_memory(string file, string what, string code)
    {
        var draft = IntakeFixture.Draft(file, Make(file[(file.LastIndexOf('.') + 1)..], what));
        var before = GC.GetTotalAllocatedBytes(precise: true);
        var result = await IntakeFixture.Normalize(draft);

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(MemoryBudget);
        result.Error().ShouldBe(code);
        result.Problems[0].Message.ShouldEndWith(".");
    }

    [Theory]
    [InlineData("../../../outside.png")]
    [InlineData("/etc/passwd")]
    public async Task A_name_that_leads_out_of_the_file_leads_nowhere(string name)
    {
        var result = await IntakeFixture.Normalize(IntakeFixture.Draft("a.zip", PackedFiles.Zip(
            ("in/a.md", PackedFiles.Utf8($"# A\n\nText.\n\n![x]({name})\n")), ("outside.png", Pictures.Png(4, 3)))));

        result.Content!.Media.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_size_that_is_declared_too_small_gives_no_more_than_that()
    {
        using var services = IntakeFixture.Services();
        var bytes = PackedFiles.Zip(("a.md", PackedFiles.Utf8("# A\n\n" + string.Concat(Enumerable.Repeat("word ", 50_000)))));
        var directory = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.TryWriteBytes(bytes.AsSpan(directory + 24), 100u);

        var result = await services.GetRequiredService<INormalizer>().NormalizeAsync(
            IntakeFixture.Draft("a.zip", bytes), TestContext.Current.CancellationToken);

        (result.Content?.BodyText.Length ?? 0).ShouldBeLessThan(101);
    }

    private static byte[] Make(string kind, string what) => (kind, what) switch
    {
        (_, "text") => PackedFiles.Utf8("Not such a file at all."),
        (_, "a ZIP of something else") => PackedFiles.Zip(("a.txt", [1, 2, 3])),
        ("rtf", "cut off") => PackedFiles.Utf8("{\\rtf1 {\\b some text"),
        (_, "cut off") => PackedFiles.Odt(PackedFiles.Paragraph("Text."))[..^30],
        (_, "broken XML") => PackedFiles.Zip(("content.xml", PackedFiles.Utf8(PackedFiles.Content("<text:p>")))),
        ("zip", "a bomb") => PackedFiles.Zip(("a.md", Zeros)),
        (_, "a bomb") => PackedFiles.Zip(("content.xml", Zeros), ("META-INF/container.xml", [1])),
        (_, "overlapping parts") => HostileFiles.Overlapping(),
        (_, "external entity") => PackedFiles.Zip(("content.xml", PackedFiles.Utf8(PackedFiles.Content(
            "<text:p>&x;</text:p>", before: "<!DOCTYPE x [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")))),
        ("odt", "many parts") => HostileFiles.WithParts(2_001),
        (_, "deep lists") => PackedFiles.Odt(Nested("<text:list><text:list-item>", 5_000, "</text:list-item></text:list>")),
        (_, "a password") => PackedFiles.Odt("", "", ("META-INF/manifest.xml", PackedFiles.Utf8("<x><manifest:encryption-data/></x>"))),
        (_, "deep divisions") => PackedFiles.Epub("<p>Text.</p>" + Nested("<div>", 5_000, "</div>")),
        (_, "many elements") => PackedFiles.Epub(Nested("<i>a</i>", 40_000), Nested("<i>a</i>", 40_000)),
        (_, "many chapters") => PackedFiles.Epub([.. Enumerable.Repeat("<p>a</p>", 300)]),
        (_, "a ZIP in a ZIP") => PackedFiles.Zip(("a.zip", PackedFiles.Zip(("a.md", PackedFiles.Utf8("Text."))))),
        (_, "a large text") => PackedFiles.Zip(
            ("a.md", [.. Enumerable.Range(0, 6 * 1024 * 1024).Select(i => (byte)('a' + (i * 7919 % 26)))])),
        (_, "deep groups") => PackedFiles.Utf8("{\\rtf1 " + Nested("{", 100_000)),
        (_, "a long word") => PackedFiles.Utf8("{\\rtf1 \\" + Nested("a", 100_000) + "}"),
        (_, "many spans") => PackedFiles.Utf8("{\\rtf1 " + Nested("\\b a\\b0 a", 300_000) + "}"),
        (_, "many parts") => PackedFiles.Utf8(
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + Nested("--b\r\n\r\na\r\n", 5_000) + "--b--\r\n"),
        (_, "only a picture") => PackedFiles.Utf8("MIME-Version: 1.0\r\nContent-Type: image/png\r\n\r\nabc"),
        (_, "letters in letters") => PackedFiles.Utf8(Nested("Content-Type: message/rfc822\r\n\r\n", 5_000) + "Subject: a\r\n\r\ntext"),
        (_, "encrypted") => PackedFiles.Utf8(
            "MIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nabc"),
        (_, "a binary draft") => PackedFiles.Letter("A", "B", ("a.md", [0x89, 0x50, 0x4E, 0x47, 0, 0, 0])),
        _ => throw new ArgumentOutOfRangeException(nameof(what), what, null),
    };

    private static string Nested(string open, int times, string close = "") => new StringBuilder()
        .Insert(0, open, times).Insert(open.Length * times, close, close.Length == 0 ? 0 : times).ToString();
}
