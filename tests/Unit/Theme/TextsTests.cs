using AngleSharp.Html.Parser;
using Pipeline.Theme;
using Tests.Samples;

namespace Tests.Unit.Theme;

/// <summary>The words of the pages around pieces, in every language that they come in.</summary>
public sealed class TextsTests
{
    private const string Yaml =
        "title: Die Rundschau\naddress: https://review.example/\ntimeZone: Europe/Berlin\nemail: a@review.example\nlanguage: ";

    [Theory]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    [InlineData("ar")]
    public void A_language_has_every_text_and_the_same_places_in_it(string language)
    {
        var english = Texts.Load("en", "none");
        foreach (var (name, text) in Texts.Load(language, "none"))
        {
            Places(text).ShouldBe(Places(english[name]), $"{language}: {name}");
            if (text.Length > 12)
                text.ShouldNotBe(english[name], $"{language}: {name}");
        }

        static IEnumerable<string> Places(string text) =>
            text.Split('{').Skip(1).Select(rest => rest.Split('}')[0]).Where(place => place != "title").Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_site_in_Arabic_is_written_from_the_right_with_Arabic_words()
    {
        var site = await new SampleSite(Samples.Pieces.Many(3), Yaml + "ar").BuildAsync();
        var page = new HtmlParser().ParseDocument(site.Text("2026/04/mina/index.html"));
        page.DocumentElement.GetAttribute("dir").ShouldBe("rtl");
        page.QuerySelector(".masthead-nav")!.TextContent.ShouldContain("الأرشيف");
        page.QuerySelector("meta[property='og:locale']")!.GetAttribute("content").ShouldBe("ar_SA");
    }

    [Theory]
    [InlineData("ar", "direction: rtl;", "content: \"هذه خلاصة.")]
    [InlineData("de", "direction: ltr;", "content: \"Das ist ein Feed.")]
    public async Task A_feed_opened_in_a_browser_explains_itself_in_the_publications_language(
        string language, string direction, string explanation)
    {
        var site = await new SampleSite(Samples.Pieces.Many(3), Yaml + language).BuildAsync();
        var style = site.Text(site.Files.Keys.Single(path => path.StartsWith("assets/feed.", StringComparison.Ordinal)));
        style.ShouldContain(direction);
        style.ShouldContain(explanation);
        style.ShouldNotContain("{{");
    }

    [Fact]
    public void A_text_in_a_style_sheet_stays_inside_its_string() =>
        new StyleTexts(new Dictionary<string, string> { ["x"] = "a\"b\\c\nd" }, "en").Fill("\"{{ t.x }}\" {{ t.y }}")
            .ShouldBe("\"a\\\"b\\\\c\\a d\" {{ t.y }}");

    [Fact]
    public async Task A_file_of_the_site_changes_texts_and_a_wrong_one_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "it.yml"), "archive: Archivio\n", TestContext.Current.CancellationToken);
        Texts.Load("it", folder.FullName)["archive"].ShouldBe("Archivio");
        Texts.Load("it", folder.FullName)["search"].ShouldBe("Search");
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "it.yml"), "archivio: Archivio\n", TestContext.Current.CancellationToken);
        Should.Throw<InvalidDataException>(() => Texts.Load("it", folder.FullName)).Message.ShouldContain("'archivio'");
        folder.Delete(recursive: true);
    }
}
