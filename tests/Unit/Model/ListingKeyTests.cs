using Model;

namespace Tests.Unit.Model;

public sealed class ListingKeyTests
{
    [Theory]
    [InlineData("home", "/")]
    [InlineData("series/sharper", "/series/sharper/")]
    [InlineData("topics/sea-power", "/topics/sea-power/")]
    [InlineData("authors/ada-brink", "/authors/ada-brink/")]
    public void Names_and_addresses_agree(string name, string address)
    {
        ListingKey.Parse(name).Address.ShouldBe(address);
        ListingKey.Parse(name).ToString().ShouldBe(name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("series/")]
    [InlineData("series/../home")]
    [InlineData("tags/x")]
    public void Other_names_are_refused(string name) => Should.Throw<FormatException>(() => ListingKey.Parse(name));

    [Fact]
    public void Home_is_kept_by_month_and_the_others_by_year()
    {
        var instant = new DateTimeOffset(2026, 3, 31, 23, 30, 0, TimeSpan.FromHours(-4));
        ListingKey.Home.BucketOf(instant).ShouldBe("2026-03");
        ListingKey.Home.BucketAddress("2026-03").ShouldBe("/archive/2026/03/");
        var series = ListingKey.Parse("series/sharper");
        series.BucketAddress(series.BucketOf(instant)).ShouldBe("/series/sharper/2026/");
    }

    [Fact]
    public void A_listing_survives_any_serializer() =>
        System.Text.Json.JsonSerializer.Deserialize<ListingKey>(System.Text.Json.JsonSerializer.Serialize(ListingKey.Parse("topics/ice")))
            .ShouldBe(ListingKey.Parse("topics/ice"));
}
