using System.Text;
using Model;
using Tests.Unit.Manuscripts.Media;

namespace Tests.Unit.Manuscripts;

/// <summary>Markdown as site generators know it: their tags, bare addresses, captions, HTML with pictures.</summary>
public sealed class SiteMarkdownTests
{
    [Theory]
    [InlineData("{{< youtube a1B2-c3 >}}", "<a href=\"https://www.youtube.com/watch?v=a1B2-c3\" rel=\"noopener\">")]
    [InlineData("{% highlight ruby %}\nputs 1\n{% endhighlight %}", "<pre><code>puts 1\n</code></pre>")]
    [InlineData("{{< highlight go \"linenos=table\" >}}\nx := 1\n{{< /highlight >}}", "<pre><code>x := 1\n</code></pre>")]
    [InlineData("Some `{% raw %}` in code", "<code>{% raw %}</code>")]
    [InlineData("```\n{{< figure src=\"a.png\" >}}\n```", "{{&lt; figure src=\"a.png\" &gt;}}")]
    [InlineData("{% raw %}braces{% endraw %} stay", "<p>braces stay</p>")]
    [InlineData(
        "Look at https://example.org/a_b now", "<a href=\"https://example.org/a_b\" rel=\"noopener\">https://example.org/a_b</a> now")]
    [InlineData("Look at www.example.org.", "<a href=\"https://www.example.org/\"")]
    public async Task Becomes(string markdown, string html) =>
        (await IntakeFixture.Accept("a.md", $"# A title\n\nText first.\n\n{markdown}\n\nText after.\n")).BodyHtml.ShouldContain(html);

    [Theory]
    [InlineData("{{< tweet user=\"x\" id=\"877\" >}}")]
    [InlineData("{% include ad.html slot=\"top\" %}")]
    public async Task A_tag_that_only_its_site_knows_is_left_out_and_named(string tag)
    {
        var result = await IntakeFixture.Normalize("a.md", $"# A title\n\nText before {tag} and after.\n");

        result.Content!.BodyText.ShouldBe("Text before and after.");
        result.Problems.ShouldContain(problem => problem.Code == "tags-left-out");
        result.LeftOut.ShouldContain(tag);
    }

    [Fact]
    public async Task What_stands_between_two_tags_stays() =>
        (await IntakeFixture.Accept("a.md", "# A title\n\n{{% notice %}}\nMind the gap.\n{{% /notice %}}\n"))
            .BodyText.ShouldBe("Mind the gap.");

    [Theory]
    [InlineData("![The quay](quay.png \"The quay at noon\")")]
    [InlineData("{{< figure src=\"quay.png\" alt=\"The quay\" caption=\"The quay at noon\" >}}")]
    [InlineData("<figure><img src=\"quay.png\" alt=\"The quay\"><figcaption>The quay at noon</figcaption></figure>")]
    public async Task A_picture_with_a_caption_is_a_figure(string markdown)
    {
        var draft = IntakeFixture.Draft("a.md", Encoding.UTF8.GetBytes($"# A title\n\nText first.\n\n{markdown}\n\nText after.\n")) with
        {
            ReadBeside = (name, _) =>
                Task.FromResult<FileBeside?>(name == "quay.png" ? new FileBeside(Pictures.Png(4, 3)) : null),
        };

        var content = (await IntakeFixture.Normalize(draft)).Content.ShouldNotBeNull();

        content.Media.ShouldHaveSingleItem();
        content.BodyHtml.ShouldContain("<figcaption>The quay at noon</figcaption></figure>");
        content.BodyHtml.ShouldContain("alt=\"The quay\"");
    }
}
