using Pipeline.Newsletter.Letters;

namespace Tests.Unit.Newsletter;

/// <summary>A letter is rendered twice, and then only addressed: if its template lets that be.</summary>
public sealed class LetterPartsTests
{
    [Theory]
    [InlineData("Dear reader. Leave: {0}. Choose: {1}. Leave: {0}", 2)]
    [InlineData("No links at all.", 2)]
    [InlineData("Leave: {2}", 100)]
    public async Task A_template_that_prints_links_as_they_are_is_rendered_for_two_readers_alone(string template, int times)
    {
        var rendered = 0;
        var parts = new LetterParts(links =>
        {
            rendered++;
            return Task.FromResult(Whole(template, links));
        });
        for (var reader = 0; reader < 100; reader++)
            (await parts.ForAsync(Links(reader))).ShouldBe(Whole(template, Links(reader)));
        rendered.ShouldBe(times);
    }

    private static ReaderLinks Links(int reader) =>
        new($"https://x.example/u?token={reader:d4}a", $"https://x.example/p?token={reader:d4}b");

    /// <summary>The third place is what a template may make of a link: here, its letters from the last to the first.</summary>
    private static LetterPair Whole(string template, ReaderLinks links)
    {
        var text = string.Format(
            System.Globalization.CultureInfo.InvariantCulture, template, links.Unsubscribe, links.Preferences,
            new string([.. links.Unsubscribe.Reverse()]));
        return new LetterPair(text, $"<p>{text}</p>");
    }
}
