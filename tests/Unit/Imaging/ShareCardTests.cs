using Pipeline.Imaging;
using SkiaSharp;

namespace Tests.Unit.Imaging;

/// <summary>The card that stands for a piece where it is shared, whatever its title.</summary>
public sealed class ShareCardTests
{
    [Theory]
    [InlineData("Ballast")]
    [InlineData("Nine Ships at Anchor and a Question of Insurance That Nobody Wanted to Ask Before the Winter Came, Without End")]
    [InlineData("Donaudampfschiffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsversammlung")]
    [InlineData("Гавань без лоцмана")]
    [InlineData("الميناء القديم")]
    [InlineData("港の朝")]
    [InlineData("\ud83d lone 😀")]
    [InlineData("")]
    public void It_has_its_size_and_stays_small(string title)
    {
        using var cards = new ShareCards();
        var card = cards.Draw(title, "The Long View", "Ada Quill and Bertrand Osei", "The Meridian Review");
        using var decoded = SKBitmap.Decode(card);
        (decoded.Width, decoded.Height).ShouldBe((1200, 630));
        card.Length.ShouldBeLessThan(80_000);
    }

    [Fact]
    public void Each_title_has_a_card_of_its_own_and_the_same_one_again()
    {
        using var cards = new ShareCards();
        cards.Draw("One", null, null, "R").ShouldBe(cards.Draw("One", null, null, "R"));
        cards.Draw("One", null, null, "R").ShouldNotBe(cards.Draw("Two", null, null, "R"));
    }
}
