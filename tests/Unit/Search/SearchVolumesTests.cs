using FsCheck.Xunit;
using Model;
using Pipeline.Search;

namespace Tests.Unit.Search;

/// <summary>Which months share a words' file.</summary>
public sealed class SearchVolumesTests
{
    private const int Size = PartName.Size;

    [Fact]
    public void All_that_fits_is_one_volume_and_what_does_not_is_divided_by_the_calendar()
    {
        (string, int)[] months = [("1998-03", Size), ("2011-01", 2 * Size), ("2011-02", Size), ("2012-07", Size), ("2026-11", 1)];
        Names(5 * Size, months).ShouldBe(["all"]);
        Names(4 * Size, months).ShouldBe(["199x", "201x"]);
        Names(3 * Size, months).ShouldBe(["199x", "2011", "2012"]);
        Names(2 * Size, months).ShouldBe(["199x", "2011-01", "2011-02", "2012"]);
        Names(1, months).ShouldBe(["1998-03", "2011-01", "2011-02", "2012-07"], "a month is never divided");
    }

    [Fact]
    public void The_open_part_is_in_none_and_counts_for_none()
    {
        Names(Size, ("2026-11", Size)).ShouldBeEmpty();
        Names(Size, ("2026-11", 2 * Size)).ShouldBe(["all"]);
        Names(Size, ("2026-10", 1), ("2026-11", Size)).ShouldBe(["all"]);
        Names(Size, ("2026-10", 1), ("2026-11", Size + 1)).ShouldBe(["2026-10", "2026-11"]);
        SearchVolumes.Of(null, Size).All.ShouldBeEmpty();
    }

    [Property]
    public bool Every_closed_part_is_in_one_volume_of_its_time_which_holds_no_more_than_it_may(byte[] counts, byte limit, int seed)
    {
        var months = counts.Take(60).Select((count, i) => ($"{1987 + i * 5 / 12}-{1 + i * 5 % 12:D2}", (int)count)).ToList();
        var volumes = Of(limit, [.. months]);
        var random = new Random(seed);
        var parts = volumes.All.SelectMany(volume => volume.Parts).ToList();
        var pieces = months.ToDictionary(month => month.Item1, month => month.Item2);
        return parts.SequenceEqual(volumes.Parts.SkipLast(1))
            && volumes.All.Select(volume => volume.Name).Distinct().Count() == volumes.All.Count
            && volumes.All.All(volume => volume.Months.Count() == 1
                || volume.Parts.Sum(part => Math.Min(Size, pieces[part.Month] - part.Number * Size)) <= limit)
            && Names(volumes).SequenceEqual(Names(Of(limit, [.. months.OrderBy(_ => random.Next())])));
    }

    private static IEnumerable<string> Names(int limit, params (string Month, int Pieces)[] months) => Names(Of(limit, months));

    private static IEnumerable<string> Names(SearchVolumes volumes) => volumes.All.Select(volume => volume.Name);

    private static SearchVolumes Of(int limit, params (string Month, int Pieces)[] months) => SearchVolumes.Of(new ListingFront
    {
        Key = ListingKey.Home,
        Name = "",
        Buckets = [.. months.Reverse().Select(month => new BucketCount(month.Month, month.Pieces, default))],
    }, limit);
}
