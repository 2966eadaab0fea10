using Azure;
using Pipeline.Site;

namespace Tests.Unit.Site;

public sealed class SiteMemoryTests
{
    private const int Limit = 100;

    [Fact]
    public void What_is_written_again_and_again_is_remembered_among_any_number_of_pieces()
    {
        using var memory = new SiteMemory(Limit);
        foreach (var page in (string[])["index.html", "feed.xml"])
            memory.Keep(page, File("1"), isAgain: true);

        for (var piece = 0; piece < 50 * Limit; piece++)
        {
            memory.Keep($"2026/11/piece-{piece}/index.html", File("1"), isAgain: false);
            memory.Keep("index.html", File($"{piece}"), isAgain: true);
        }

        memory.Find("index.html").ShouldNotBeNull().ETag.ShouldBe(new ETag($"{(50 * Limit) - 1}"));
        memory.Find("feed.xml").ShouldNotBeNull();
    }

    [Fact]
    public void What_is_forgotten_is_unknown_however_often_it_was_written()
    {
        using var memory = new SiteMemory();
        memory.Keep("index.html", File("1"), isAgain: false);
        memory.Keep("index.html", File("2"), isAgain: true);

        memory.Forget("index.html");

        memory.Find("index.html").ShouldBeNull();
    }

    private static PresentFile File(string etag) => new(new ETag(etag), null, "text/html", 200, null);
}
