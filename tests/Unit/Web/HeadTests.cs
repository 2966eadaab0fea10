using System.Text.Json;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Tests.Samples;

namespace Tests.Unit.Web;

/// <summary>What pages say of themselves, and of their pictures, on every kind of page.</summary>
public sealed class HeadTests
{
    [Fact]
    public async Task Every_page_has_a_description_a_card_and_pictures_with_their_sizes()
    {
        foreach (var (path, page) in await PagesAsync())
        {
            Meta(page, "name=description").ShouldNotBeNullOrWhiteSpace(path);
            Meta(page, "property='og:image'").ShouldNotBeNull(path).ShouldEndWith("/card.png");
            Meta(page, "name=robots").ShouldBe(Meta(page, "property='og:url'") is null ? "noindex" : "max-image-preview:large", path);
            foreach (var image in page.QuerySelectorAll("img"))
                (image.HasAttribute("width") && image.HasAttribute("height")).ShouldBeTrue($"{path}: {image.OuterHtml}");
        }
    }

    [Fact]
    public async Task Machines_read_the_way_to_every_page_and_who_publishes_it()
    {
        foreach (var (path, page) in (await PagesAsync()).Where(pair => pair.Page.QuerySelector(".piece, .entry") is not null))
        {
            var text = page.QuerySelector("script[type='application/ld+json']").ShouldNotBeNull(path).TextContent;
            var nodes = JsonDocument.Parse(text).RootElement.GetProperty("@graph").EnumerateArray().ToList();
            var logo = nodes[0].GetProperty("publisher").GetProperty("logo").GetProperty("url").GetString()!;
            logo.ShouldContain("touch-icon", customMessage: path);
            if (path != "index.html")
                nodes[1].GetProperty("itemListElement")[0].GetProperty("item").GetString().ShouldBe("https://review.example/");
        }
    }

    [Fact]
    public async Task An_edition_without_a_byline_is_its_publisher_s()
    {
        var page = (await PagesAsync()).Single(pair => pair.Path == "2026/06/sharper-ice/index.html").Page;
        var data = JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        var article = data.GetProperty("@graph")[0];
        article.GetProperty("author")[0].GetProperty("name").GetString().ShouldBe("The Meridian Institute");
    }

    [Fact]
    public async Task The_first_picture_of_a_page_does_not_wait_and_the_others_do()
    {
        foreach (var (path, page) in await PagesAsync())
        {
            var pictures = page.QuerySelectorAll("img:not(.portrait)").ToList();
            if (page.QuerySelector(".entry:first-child .entry-image, .lead-image") is not null)
                pictures[0].GetAttribute("fetchpriority").ShouldBe("high", path);
            pictures.Skip(1).ShouldAllBe(picture => picture.GetAttribute("loading") == "lazy", path);
        }
    }

    [Fact]
    public async Task An_author_s_page_tells_who_it_is()
    {
        var page = (await PagesAsync()).Single(pair => pair.Path == "authors/ada-quill/index.html").Page;
        page.QuerySelector(".biography")!.InnerHtml.ShouldContain("<em>The Clerks of the Mole</em>");
        page.QuerySelector("img.portrait")!.GetAttribute("src")!.ShouldStartWith("/assets/author-ada-quill.");
        Meta(page, "name='fediverse:creator'").ShouldBe("@ada@social.example");
        page.QuerySelectorAll("a[rel=me]").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Topics_that_differ_only_in_a_sign_have_an_address_each()
    {
        var catalog = new FakeCatalog();
        catalog.Put(Samples.Pieces.Plain("signs") with { Topics = ["C", "C++", "C#", "Порты", "北京"] });
        var site = await new SampleSite(catalog).BuildAsync();
        foreach (var slug in new[] { "c", "c-plus-plus", "c-sharp", "porty", "beijing" })
            site.Files.Keys.ShouldContain($"topics/{slug}/index.html");
        site.Text("topics/index.html").ShouldContain("C&#x2B;&#x2B;");
    }

    private static string? Meta(IHtmlDocument page, string which) => page.QuerySelector($"meta[{which}]")?.GetAttribute("content");

    private static readonly Lazy<Task<IReadOnlyList<(string Path, IHtmlDocument Page)>>> Pages = new(BuildAsync);

    private static Task<IReadOnlyList<(string Path, IHtmlDocument Page)>> PagesAsync() => Pages.Value;

    private static async Task<IReadOnlyList<(string Path, IHtmlDocument Page)>> BuildAsync()
    {
        var illustrated = await Illustrated.DrawAsync(4);
        var theme = SampleAuthors.Write();
        var site = await new SampleSite(illustrated.Catalog, themeFolder: theme).BuildAsync();
        Directory.Delete(Path.GetDirectoryName(theme)!, recursive: true);
        return
        [
            .. site.Files.Where(pair => pair.Key.EndsWith(".html", StringComparison.Ordinal))
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .Select(pair => (pair.Key, new HtmlParser().ParseDocument(System.Text.Encoding.UTF8.GetString(pair.Value.Bytes.Span)))),
        ];
    }
}
