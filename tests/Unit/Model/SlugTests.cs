using FsCheck.Xunit;
using Model;

namespace Tests.Unit.Model;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Sharper: The Harbour Question", "sharper-the-harbour-question")]
    [InlineData("  Çà et là – l’été  ", "ca-et-la-lete")]
    [InlineData("Straße & Ærø", "strasse-aero")]
    [InlineData("100 % of 5G", "100-of-5g")]
    [InlineData("don't", "dont")]
    public void A_title_becomes_lower_case_ascii_words(string title, string slug) => Slug.From(title).ShouldBe(slug);

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("海上安全")]
    [InlineData("\ud800")]
    public void A_text_without_latin_letters_still_gets_a_slug(string title) => Slug.IsSlug(Slug.From(title)).ShouldBeTrue();

    [Fact]
    public void Long_titles_are_cut_at_a_word()
    {
        var slug = Slug.From(string.Join(' ', Enumerable.Repeat("breakwater", 20)));
        slug.Length.ShouldBeLessThanOrEqualTo(Slug.MaxLength);
        slug.ShouldEndWith("breakwater");
    }

    [Property]
    public bool Every_text_gives_a_slug(string? text) => Slug.IsSlug(Slug.From(text ?? ""));

    [Property]
    public bool A_slug_is_its_own_slug(string? text) => Slug.From(Slug.From(text ?? "")) == Slug.From(text ?? "");
}
