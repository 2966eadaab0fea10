using System.Diagnostics;
using System.Text;
using Manuscripts;
using Manuscripts.Readers.Packages;
using Model;
using Tests.Unit.Manuscripts.Media;
using Tests.Unit.Manuscripts.Word;

namespace Tests.Stress;

/// <summary>Each hostile or broken file has its own code, and costs little time and memory.</summary>
public sealed class HostileWordTests
{
    private static readonly TimeSpan Budget = TimeSpan.FromMinutes(1);
    private const long MemoryBudget = 100L * 1024 * 1024;

    public static TheoryData<string, string> Files => new()
    {
        { "empty", "draft-empty" },
        { "text", "word-not-word" },
        { "picture", "word-not-word" },
        { "old .doc", "word-old-format" },
        { "RTF", "word-rich-text" },
        { "OpenDocument", "word-open-document" },
        { "password", "word-encrypted" },
        { "ZIP password", "word-encrypted" },
        { "cut off", "word-damaged" },
        { "cut off early", "word-damaged" },
        { "not a package", "word-damaged" },
        { "broken XML", "word-damaged" },
        { "wide bomb", "word-too-large-inside" },
        { "dense bomb", "word-packed-too-tightly" },
        { "many parts", "word-too-many-parts" },
        { "overlapping parts", "word-overlapping-parts" },
        { "deep elements", "word-too-deep" },
        { "many elements", "word-too-many-elements" },
        { "external entity", "word-unsafe-xml" },
        { "entities that grow", "word-unsafe-xml" },
    };

    [Theory, MemberData(nameof(Files))]
    public void Is_refused_with_its_own_code_within_the_budgets(string name, string code)
    {
        var bytes = Make(name);
        var limits = PackageLimits.Of(new IntakeOptions()) with { MaxElements = 10_000 };
        var before = GC.GetAllocatedBytesForCurrentThread();
        var time = Stopwatch.StartNew();
        var read = Reading.Read(bytes, limits);
        time.Elapsed.ShouldBeLessThan(Budget);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MemoryBudget);
        var problem = read.Problems.ShouldHaveSingleItem();
        problem.Code.ShouldBe(code);
        problem.Severity.ShouldBe(Severity.Error);
        read.Html.ShouldBeEmpty();
    }

    [Fact]
    public void A_part_that_declares_too_small_a_size_is_cut_off_there_and_not_inflated()
    {
        var bytes = HostileFiles.Lying(MemoryBudget + MemoryBudget / 4);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Reading.Read(bytes).Problems.ShouldHaveSingleItem().Code.ShouldBe("word-damaged");
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(MemoryBudget);
    }

    [Fact]
    public void A_zip_inside_the_zip_is_never_opened() =>
        Reading
            .Read(HostileFiles.With("word/embeddings/inner.zip", Encoding.Latin1.GetString(HostileFiles.Good)))
            .Html.ShouldContain("A plain line.");

    [Theory]
    [InlineData("../../../outside.xml")]
    [InlineData("word/../../outside.xml")]
    [InlineData("/etc/outside.xml")]
    [InlineData("C:\\outside.xml")]
    public void A_part_named_to_escape_its_folder_harms_nothing(string name) =>
        Reading.Read(HostileFiles.With(name, "<x/>")).Html.ShouldContain("A plain line.");

    [Fact]
    public void What_relationships_point_to_outside_is_never_fetched()
    {
        using var trap = new System.Net.HttpListener();
        trap.Prefixes.Add("http://127.0.0.1:47613/");
        trap.Start();
        var asked = trap.GetContextAsync();
        const string type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var bytes = HostileFiles.With("word/_rels/document.xml.rels",
            "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
            + $"<Relationship Id='r1' Type='{type}/attachedTemplate' Target='http://127.0.0.1:47613/t.dotm' TargetMode='External'/>"
            + $"<Relationship Id='r2' Type='{type}/image' Target='http://127.0.0.1:47613/p.png' TargetMode='External'/>"
            + $"<Relationship Id='r3' Type='{type}/styles' Target='file:///etc/passwd' TargetMode='External'/>"
            + "</Relationships>");
        Reading.Read(bytes).Html.ShouldContain("A plain line.");
        asked.IsCompleted.ShouldBeFalse();
    }

    [Fact]
    public void Every_refusal_says_what_to_do()
    {
        foreach (var file in Files)
        {
            var message = Reading
                .Read(Make(file.Data.Item1), PackageLimits.Of(new IntakeOptions()) with { MaxElements = 10_000 })
                .Problems[0]
                .Message;
            message.Split(". ").Length.ShouldBeGreaterThan(1, message);
            message.ShouldEndWith(".");
        }
    }

    private static byte[] Make(string name) =>
        name switch
        {
            "empty" => [],
            "text" => [.. "Not a Word file."u8],
            "picture" => Pictures.Png(4, 4),
            "old .doc" => HostileFiles.CompoundFile("WordDocument"),
            "RTF" => [.. "{\\rtf1\\ansi text}"u8],
            "OpenDocument" => [.. "PK\u0003\u0004"u8, .. new byte[26], .. "mimetypeapplication/vnd.oasis.opendocument.text"u8],
            "password" => HostileFiles.CompoundFile("EncryptedPackage"),
            "ZIP password" => HostileFiles.ZipEncrypted(),
            "cut off" => HostileFiles.Good[..^40],
            "cut off early" => HostileFiles.Good[..100],
            "not a package" => HostileFiles.With("[Content_Types].xml", "nonsense"),
            "broken XML" => HostileFiles.With("word/document.xml", HostileFiles.Document("<w:p><w:r>")[..^30]),
            "wide bomb" => HostileFiles.WithZeros("word/media/a.png", 210L * 1024 * 1024),
            "dense bomb" => HostileFiles.WithZeros("word/media/a.png", 20L * 1024 * 1024),
            "many parts" => HostileFiles.WithParts(2_001),
            "overlapping parts" => HostileFiles.Overlapping(),
            "deep elements" => HostileFiles.With(
                "word/document.xml",
                HostileFiles.Document(
                    string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 50_000))
                        + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 50_000))
                )
            ),
            "many elements" => HostileFiles.With(
                "word/document.xml", HostileFiles.Document(string.Concat(Enumerable.Repeat("<w:p/>", 10_001)))),
            "external entity" => HostileFiles.With(
                "word/document.xml",
                HostileFiles.Document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>", "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>")),
            "entities that grow" => HostileFiles.With(
                "word/document.xml",
                HostileFiles.Document(
                    "<w:p><w:r><w:t>&c;</w:t></w:r></w:p>",
                    "<!DOCTYPE w [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;&b;'>]>")
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
        };
}
