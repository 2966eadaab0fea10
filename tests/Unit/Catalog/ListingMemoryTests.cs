using Azure;
using Pipeline.Catalog.Listings;

namespace Tests.Unit.Catalog;

public sealed class ListingMemoryTests
{
    private const int Bytes = 1_000;

    private static readonly string[] Listings = ["authors/ada-quist", "topics/weirs"];

    [Fact]
    public void The_front_and_the_newest_bucket_are_remembered_however_many_old_ones_are_written()
    {
        using var memory = new ListingMemory(Bytes);
        foreach (var listing in Listings)
        {
            memory.Keep(listing, null, Some("front"), 100);
            memory.Keep(listing, "2026", Some("newest"), 100);
        }

        for (var year = 1925; year < 2026; year++)
            foreach (var listing in Listings)
                memory.Keep(listing, $"{year}", Some("old"), 100);

        foreach (var listing in Listings)
        {
            memory.Find<string>(listing, null).ShouldNotBeNull().Document.ShouldBe("front");
            memory.Find<string>(listing, "2026").ShouldNotBeNull().Document.ShouldBe("newest");
        }
    }

    [Fact]
    public void A_bucket_that_another_follows_is_remembered_as_long_as_there_is_room()
    {
        using var memory = new ListingMemory(Bytes);
        memory.Keep("home", "2026-09", Some("one"), 100);
        memory.Keep("home", "2026-10", Some("next"), 100);

        memory.Keep("home", "2026-09", Some("one more"), 100);

        memory.Find<string>("home", "2026-09").ShouldNotBeNull().Document.ShouldBe("one more");
        memory.Find<string>("home", "2026-10").ShouldNotBeNull().Document.ShouldBe("next");
    }

    [Fact]
    public void What_is_forgotten_is_unknown()
    {
        using var memory = new ListingMemory(Bytes);
        memory.Keep("home", "2026-10", Some("newest"), 100);
        memory.Keep("home", null, Some("front"), 100);

        memory.Forget("home", "2026-10");

        memory.Find<string>("home", "2026-10").ShouldBeNull();
        memory.Find<string>("home", null).ShouldNotBeNull();
    }

    private static Guarded<string> Some(string document) => new(document, new ETag("1"));
}
