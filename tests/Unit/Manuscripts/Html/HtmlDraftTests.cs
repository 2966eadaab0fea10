using System.Text;
using Manuscripts;
using Model;

namespace Tests.Unit.Manuscripts.Html;

public sealed class HtmlDraftTests
{
    [Fact]
    public void A_fragment_is_taken_as_it_is() =>
        PageReading.Read("<h2>Tides</h2><p>High <em>and</em> low.</p>").Html.ShouldBe("<h2>Tides</h2><p>High <em>and</em> low.</p>");

    [Fact]
    public void A_comment_at_the_start_holds_the_fields()
    {
        var read = PageReading.Read(
            "<!--\ntitle: The Counted Goats\nauthors: [Ada Quill, Bo Marsh]\npublish_at: 2030-01-01\n-->\n<p>Text.</p>");
        read.Fields.Select(field => (field.Name, string.Join('|', field.Values), field.Line))
            .ShouldBe([("title", "The Counted Goats", 2), ("authors", "Ada Quill|Bo Marsh", 3), ("publish_at", "2030-01-01", 4)]);
        read.Html.Trim().ShouldBe("<p>Text.</p>");
    }

    [Fact]
    public void Another_comment_at_the_start_is_only_a_comment() =>
        PageReading.Read("<!-- saved from somewhere --><p>Text.</p>").Fields.ShouldBeEmpty();

    [Fact]
    public void Meta_elements_named_like_fields_are_fields()
    {
        var read = PageReading.Read(
            "<html><head><meta name=\"series\" content=\"Tides\"><meta name=\"authors\" content=\"Ada Quill; Bo Marsh\"><meta "
            + "name=\"viewport\" content=\"x\"></head><body><p>Text.</p></body></html>"
        );
        read.Fields.Select(field => (field.Name, string.Join('|', field.Values)))
            .ShouldBe([("series", "Tides"), ("authors", "Ada Quill|Bo Marsh")]);
    }

    public static TheoryData<string, byte[], string> Encodings =>
        new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes("<p>café</p>"), "<p>café</p>" },
            { "UTF-8 with mark", [0xEF, 0xBB, 0xBF, .. "<p>caf\u00E9</p>"u8], "<p>café</p>" },
            { "UTF-16", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<p>café</p>")], "<p>café</p>" },
            { "Windows-1252 by guess", [.. "<p>caf"u8, 0xE9, 0x97, .. "</p>"u8], "<p>café—</p>" },
            { "named ISO-8859-1", [.. "<meta charset=iso-8859-1><p>caf"u8, 0xE9, .. "</p>"u8], "<p>café</p>" },
            {
                "named ISO-8859-2",
                [.. "<meta http-equiv=Content-Type content='text/html; charset=iso-8859-2'><p>"u8, 0xB1, .. "</p>"u8],
                "<p>ą</p>"
            },
            { "named KOI8-R", [.. "<meta charset='koi8-r'><p>"u8, 0xCD, .. "</p>"u8], "<p>м</p>" },
            { "named by nonsense", [.. "<meta charset='x-nothing'><p>ok</p>"u8], "<p>ok</p>" },
        };

    [Theory, MemberData(nameof(Encodings))]
    public void The_encoding_is_found(string name, byte[] bytes, string html) => PageReading.Read(bytes).Html.ShouldBe(html, name);

    [Fact]
    public void A_picture_in_the_page_is_taken_out_of_it()
    {
        var read = PageReading.Read(
            $"<p><img alt=\"A dot\" src=\"data:image/gif;base64,{Convert.ToBase64String(Media.Pictures.Png(3, 4))}\"></p>");
        read.Media.ShouldHaveSingleItem().ContentType.ShouldBe("image/png");
        read.Html.ShouldBe($"<p><img alt=\"A dot\" src=\"/{read.Media[0].Path}\" width=\"3\" height=\"4\"></p>");
    }

    [Fact]
    public void A_picture_beside_the_page_is_uploaded_with_it()
    {
        var draft = new Draft(
            "a.html",
            Encoding.UTF8.GetBytes(
                "<p><img src=\"a_files/dot%201.png\"><img src=\"../secret.png\"><img src=\"https://example.org/x.png\"></p>"),
            new Dictionary<string, string>()
        )
        {
            ReadBeside = (name, _) =>
                Task.FromResult<FileBeside?>(
                    name == "a_files/dot 1.png" ? new FileBeside(Media.Pictures.Png(3, 4)) : throw new InvalidOperationException(name)),
        };
        var read = PageReading.Read(draft);
        read.Media.Count.ShouldBe(1);
        read.Html.ShouldContain(read.Media[0].Path);
    }

    [Fact]
    public void An_SVG_in_the_page_is_refused_with_a_warning()
    {
        var read = PageReading.Read(
            "<p>x<img src=\"data:image/svg+xml;base64," + Convert.ToBase64String("<svg onload='alert(1)'/>"u8) + "\"></p>");
        read.Problems.ShouldHaveSingleItem().Code.ShouldBe("image-refused");
        read.Html.ShouldBe("<p>x</p>");
    }

    public static TheoryData<string, string, string?> Heavy => new()
    {
        { "140 KB of unclosed <b><i>", string.Concat(Enumerable.Repeat("<b><i>", 24_000)), "nesting-too-deep" },
        { "300 KB of <div>", string.Concat(Enumerable.Repeat("<div>", 60_000)), "nesting-too-deep" },
        { "unclosed items by the ten thousand", "<ul>" + string.Concat(Enumerable.Repeat("<li>x", 20_000)), null },
        { "unclosed paragraphs", string.Concat(Enumerable.Repeat("<p>x", 20_000)), null },
        { "elements without end", string.Concat(Enumerable.Repeat("<br>", 70_000)), "too-many-elements" },
        { "a long line", "<p>" + new string('x', 4_000_000), null },
        { "tags never closed by >", string.Concat(Enumerable.Repeat("<p a=\"", 50_000)), null },
        { "comments never closed", string.Concat(Enumerable.Repeat("<!--", 100_000)), null },
        { "quotes in quotes", "<p title='<div><div>'>" + string.Concat(Enumerable.Repeat("<i title=\"</p>\">x</i>", 10_000)), null },
    };

    [Theory, MemberData(nameof(Heavy))]
    public void Heavy_pages_end_in_time(string name, string html, string? code)
    {
        var time = System.Diagnostics.Stopwatch.StartNew();
        var read = PageReading.Read(html);
        time.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(1), name);
        read.Problems.FirstOrDefault(problem => problem.Severity is Severity.Error)?.Code.ShouldBe(code, name);
        (read.Problems.Count == 0).ShouldBe(code is null, name);
    }

    [Fact]
    public void Deep_pages_are_refused_before_any_parser_sees_them() =>
        PageReading
            .Read(string.Concat(Enumerable.Repeat("<div>", 30)), new IntakeOptions { MaxNesting = 20 })
            .Problems.ShouldHaveSingleItem()
            .Code.ShouldBe("nesting-too-deep");
}
