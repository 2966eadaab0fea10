using System.Text;
using Tests.Samples;

namespace Tests.Browser.Web;

/// <summary>The Nu HTML checker reads every page and the style sheet and finds nothing wrong.</summary>
public sealed class MarkupTests
{
    [Fact]
    public async Task Every_page_is_valid_html()
    {
        var site = await new SampleSite(Samples.Pieces.Many()).BuildAsync();
        (await NuChecker.CheckAsync(site.Files
            .Where(file => file.Key.EndsWith(".html", StringComparison.Ordinal) || file.Key.EndsWith(".css", StringComparison.Ordinal))
            .Select(file => KeyValuePair.Create(file.Key, Encoding.UTF8.GetString(file.Value.Bytes.Span))))).ShouldBeEmpty();
    }
}
