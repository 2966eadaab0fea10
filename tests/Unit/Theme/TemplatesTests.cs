using Pipeline.Publications;
using Pipeline.Theme;
using Tests.Samples;

namespace Tests.Unit.Theme;

/// <summary>Templates escape what they print, reach nothing but views, and give way to the site's own.</summary>
public sealed class TemplatesTests
{
    [Fact]
    public async Task Text_is_escaped_wherever_it_stands()
    {
        var catalog = new FakeCatalog();
        var nasty = "<script>alert('1')</script> \" & </title></script>";
        catalog.Put(Samples.Pieces.Edition() with { Slug = "x", Title = nasty, Dek = nasty, Series = nasty, Topics = [nasty] });
        var site = await new SampleSite(catalog).BuildAsync();
        foreach (var (path, file) in site.Files.Where(pair => pair.Value.ContentType.StartsWith("text/html", StringComparison.Ordinal)))
            System.Text.Encoding.UTF8.GetString(file.Bytes.Span).ShouldNotContain("<script>alert", customMessage: path);
    }

    [Fact]
    public async Task A_template_of_the_site_wins_over_the_built_in_one()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(
            Path.Combine(folder.FullName, "footer.liquid"), "<footer>{{ site.title }}, our own</footer>",
            TestContext.Current.CancellationToken);
        var site = await new SampleSite(Samples.Pieces.Many(1), themeFolder: folder.FullName).BuildAsync();
        site.Text("index.html").ShouldContain("<footer>The Meridian Review, our own</footer>");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_asset_of_the_site_wins_and_gets_a_name_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "site.css"), "body{}", TestContext.Current.CancellationToken);
        AddressIn(folder.FullName).ShouldNotBe(AddressIn("none"));

        static string AddressIn(string theme) => new Assets(
            new ThemeFiles(theme), AuthorBook.Empty, new StyleTexts(new Dictionary<string, string>(), "en")).Address("site.css");
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_broken_template_is_named()
    {
        var folder = Directory.CreateTempSubdirectory();
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "article.liquid"), "{% if %}", TestContext.Current.CancellationToken);
        var site = new SampleSite(Samples.Pieces.Many(1), themeFolder: folder.FullName);
        (await Should.ThrowAsync<InvalidDataException>(site.BuildAsync)).Message.ShouldContain("article.liquid");
        folder.Delete(recursive: true);
    }
}
