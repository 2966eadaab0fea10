using System.Text;
using Manuscripts;
using Microsoft.Extensions.DependencyInjection;
using Model;

namespace Tests.Unit.Manuscripts;

public sealed class GateTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13];

    [Fact]
    public async Task Turns_away_an_empty_file() => (await CodeOf("a.md", [])).ShouldBe("draft-empty");

    [Theory]
    [InlineData("a.doc")]
    [InlineData("a.md.exe")]
    [InlineData("README")]
    [InlineData(".md")]
    public async Task Turns_away_unknown_extensions(string name) => (await CodeOf(name, "text"u8.ToArray())).ShouldBe("format-unknown");

    [Theory]
    [InlineData("a.pages", "Export To")]
    [InlineData("a.pdf", "made from")]
    [InlineData("a.doc", "Save As")]
    [InlineData("a.webarchive", "Page Source")]
    [InlineData("a.msg", ".eml")]
    [InlineData("a.gdoc", "Download")]
    public async Task Says_how_to_save_what_is_not_read(string name, string how) =>
        (await IntakeFixture.Normalize(IntakeFixture.Draft(name, "text"u8.ToArray())))
            .Problems.ShouldHaveSingleItem()
            .Message.ShouldContain(how);

    [Theory]
    [InlineData("a.txt")]
    [InlineData("a.md")]
    public async Task A_web_page_by_another_name_is_turned_away(string name) =>
        (await CodeOf(name, "\n<!DOCTYPE html>\n<html><body><p>Text.</p></body></html>"u8.ToArray())).ShouldBe("content-not-text");

    [Theory]
    [InlineData("a./b.md")]
    [InlineData("../a.md")]
    [InlineData("x/../a.md")]
    [InlineData("x//a.md")]
    [InlineData("x\\a.md")]
    [InlineData("/a.md")]
    [InlineData("a\u0007.md")]
    [InlineData("a\uD800.md")]
    public async Task Turns_away_unsafe_names(string name) => (await CodeOf(name, "text"u8.ToArray())).ShouldBe("draft-name-unsafe");

    [Fact]
    public async Task Says_what_a_misnamed_file_is()
    {
        var problem = (await IntakeFixture.Normalize(IntakeFixture.Draft("a.txt", Png))).Problems.ShouldHaveSingleItem();

        problem.Code.ShouldBe("content-not-text");
        problem.Message.ShouldContain("PNG picture");
        problem.Message.ShouldContain(".txt");
    }

    [Fact]
    public async Task Turns_away_bytes_that_are_no_text() =>
        (await CodeOf("a.md", [.. Enumerable.Range(0, 400).Select(i => (byte)(i % 7))])).ShouldBe("content-not-text");

    [Fact]
    public async Task Turns_away_what_is_over_the_size_limit()
    {
        using var services = IntakeFixture.Services(("Intake:MaxTextBytes", "100"));
        var normalizer = services.GetRequiredService<INormalizer>();

        var result = await normalizer.NormalizeAsync(IntakeFixture.Draft("a.md", new byte[101]), TestContext.Current.CancellationToken);

        result.Problems.ShouldHaveSingleItem().Code.ShouldBe("draft-too-large");
    }

    [Theory]
    [InlineData("a.markdown")]
    [InlineData("A.MD")]
    [InlineData("folder/with space/ünï.txt")]
    public async Task Lets_good_names_in(string name) =>
        (await IntakeFixture.Accept(name, "# Title\n\nText.\n")).BodyText.ShouldContain("Text.");

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task Reads_any_marked_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        var content = (
            await IntakeFixture.Normalize(
                IntakeFixture.Draft("a.txt", [.. encoding.GetPreamble(), .. encoding.GetBytes("Über\n\nGrüße, Łódź.\n")]))
        ).Content;

        content.ShouldNotBeNull().BodyText.ShouldBe("Grüße, Łódź.");
    }

    [Fact]
    public async Task Guesses_Windows_1252_and_says_so()
    {
        var western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
        var result = await IntakeFixture.Normalize(IntakeFixture.Draft("a.txt", western.GetBytes("Über\n\nIt’s “déjà vu”.\n")));

        result.Content.ShouldNotBeNull().BodyText.ShouldBe("It’s “déjà vu”.");
        result.Problems.ShouldHaveSingleItem().Code.ShouldBe("encoding-guessed");
    }

    [Fact]
    public async Task Guesses_unmarked_UTF_16()
    {
        var result = await IntakeFixture.Normalize(
            IntakeFixture.Draft("a.txt", Encoding.Unicode.GetBytes("A title\n\nPlain words of a text.\n")));

        result.Content.ShouldNotBeNull().BodyText.ShouldBe("Plain words of a text.");
    }

    [Theory]
    [InlineData("MaxNesting", "0")]
    [InlineData("TimeBudget", "00:00:00")]
    [InlineData("MaxUploadBytes", "-1")]
    public void A_senseless_limit_stops_the_start_and_is_named(string setting, string value)
    {
        using var services = IntakeFixture.Services(("Intake:" + setting, value));

        var e = Should.Throw<Microsoft.Extensions.Options.OptionsValidationException>(() =>
            services.GetRequiredService<INormalizer>().ToString()
            + services.GetRequiredService<Microsoft.Extensions.Options.IOptions<IntakeOptions>>().Value
        );
        e.Message.ShouldContain("Intake:" + setting);
        e.Message.ShouldContain("For example");
    }

    private static async Task<string> CodeOf(string name, byte[] bytes)
    {
        var result = await IntakeFixture.Normalize(IntakeFixture.Draft(name, bytes));
        result.Content.ShouldBeNull();
        return result.Problems.Single(problem => problem.Severity is Severity.Error).Code;
    }
}
