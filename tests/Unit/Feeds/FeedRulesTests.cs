using Model;
using Tests.Samples;

namespace Tests.Unit.Feeds;

/// <summary>All feeds and archives of a site with hostile titles keep the rules that W3C's feed validator names.</summary>
public sealed class FeedRulesTests
{
    private static async Task<SampleSite> SiteAsync()
    {
        var catalog = Samples.Pieces.Many();
        string[] titles =
            ["R&D, <b>bold</b> & AT&amp;T", "]]>", "<script>alert(1)</script>", "&nbsp;", "A \"quoted\" 'title'", "Ünï¢ødé 🜨"];
        foreach (var (number, title) in titles.Index())
            catalog.Put(Samples.Pieces.Plain($"hostile {number}", Samples.Pieces.On(2026, 6, 1)) with
            {
                Title = title,
                Dek = number % 2 == 0 ? title : null,
                Topics = [title],
                Image = new ImageReference("/media/knot.jpg", title),
                BodyHtml = $"<p><a href=\"/x/\">{System.Net.WebUtility.HtmlEncode(title)}</a> <a href=\"#fn-1\">1</a></p>",
            });
        return await new SampleSite(catalog).BuildAsync();
    }

    [Fact]
    public async Task Every_feed_and_every_archive_keeps_them()
    {
        var site = await SiteAsync();
        var feeds = site.Files.Keys.Where(path => path.EndsWith(".xml", StringComparison.Ordinal)
            && !path.StartsWith("sitemap", StringComparison.Ordinal)).ToList();
        feeds.ShouldContain("archive/2026/05/atom.xml");
        foreach (var path in feeds)
            FeedRules.Broken(site.Text(path), "https://review.example/" + path).ShouldBeEmpty(path);
    }

    [Theory]
    [InlineData("atom.xml", "<link rel=\"self\"", "<link rel=\"me\"", "MissingSelf")]
    [InlineData("atom.xml", "type=\"html\">R&amp;amp;D", "type=\"text\">R&amp;amp;D", "ContainsUndeclaredHTML")]
    [InlineData("atom.xml", "href=\"https://review.example/x/", "href=\"/x/", "ContainsRelRef")]
    [InlineData("atom.xml", "&lt;/p&gt;", "&lt;/p&gt;&lt;script&gt;", "SecurityRisk")]
    [InlineData("atom.xml", "T00:00:00-04:00</published>", "</published>", "InvalidRFC3339Date")]
    [InlineData("feed.xml", "<title>R&#x26;D", "<title>R&amp;D", "CharacterData")]
    [InlineData("feed.xml", " -0400</pubDate>", "</pubDate>", "InvalidRFC2822Date")]
    [InlineData("feed.xml", "<guid", "<id", "MissingGuid")]
    [InlineData("archive/2026/05/feed.xml", "rel=\"current\"", "rel=\"first\"", "MissingCurrentInArchive")]
    public async Task A_feed_that_breaks_one_is_found(string path, string good, string bad, string rule)
    {
        var text = (await SiteAsync()).Text(path);
        text.ShouldContain(good);
        var broken = text.Replace(good, bad, StringComparison.Ordinal).Replace(bad == "<id" ? "</guid>" : "\0", "</id>");
        FeedRules.Broken(broken, "https://review.example/" + path).ShouldContain(one => one.StartsWith(rule, StringComparison.Ordinal));
    }
}
