using Model;
using Pipeline.Publications;
using Pipeline.Theme;
using Tests.Samples;

namespace Tests.Unit.Theme;

/// <summary>What is wrong with the site's own templates is known before a page is made, as file, line and sentence.</summary>
public sealed class ThemeFaultTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("<p>\n{% if %}\n</p>", "article.liquid, line 2: Invalid 'if' tag.")]
    [InlineData("\n\n{%- include 'no-such-part' %}", "article.liquid, line 3: There is no template 'no-such-part'.")]
    [InlineData("{% for a in b %}", "article.liquid, line 1: ")]
    public void A_fault_is_named_by_file_and_line(string text, string said)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "article.liquid"), text);
        new Templates(new ThemeFiles(_folder.FullName)).Faults.ShouldHaveSingleItem().ShouldStartWith(said);
    }

    [Theory]
    [InlineData("{% include 'names' %}")]
    [InlineData("{%- include 'own' -%}")]
    public void Parts_built_in_and_of_ones_own_are_found(string text)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "own.liquid"), "Own");
        File.WriteAllText(Path.Combine(_folder.FullName, "article.liquid"), text);
        new Templates(new ThemeFiles(_folder.FullName)).Faults.ShouldBeEmpty();
    }

    [Fact]
    public void What_outputs_are_made_with_is_the_same_until_a_template_or_a_setting_is_another()
    {
        var publication = new SampleSite(Pieces.Many(1)).Publication;
        var before = Of(publication);

        Of(publication).ShouldBe(before);
        Of(publication with { Title = "Another" }).ShouldNotBe(before);
        Of(publication with { Language = "de" }).ShouldNotBe(before);
        Given("footer.liquid", "<footer></footer>");
        Given("site.css", "body{}");
        Given(Path.Combine("authors", "ada-quill.md"), "---\nrole: Harbour master\n---\nCounts ships.\n");

        void Given(string name, string text)
        {
            var file = Path.Combine(_folder.FullName, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
            Of(publication).ShouldNotBe(before);
            File.Delete(file);
            Of(publication).ShouldBe(before);
        }
    }

    private string Of(Publication publication)
    {
        var files = new ThemeFiles(_folder.FullName);
        var authors = AuthorBook.Load(Path.Combine(_folder.FullName, "authors"));
        var texts = Texts.Load(publication.Language, "none");
        var assets = new Assets(files, authors, new StyleTexts(texts, publication.Language));
        var views = new SiteViews(publication, assets, texts);
        return new MadeWith(new Templates(files), assets, views, authors, publication).Current;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
