using Model;
using Pipeline.Search;
using Pipeline.Site;
using Tests.Samples;

namespace Tests.Unit.Search;

/// <summary>
/// Merging an archive that grows, shrinks and is corrected in any order, beside itself and past deaths: in the end the bytes of one that
/// was made at once, and at no time a root that names what is not there.
/// </summary>
public sealed class VolumeMergeTests
{
    private const int Limit = 60;
    private const string Root = "search/index.json";

    private static readonly (int Year, int Month)[] Months = [(1998, 3), (1999, 11), (2004, 5), (2011, 1), (2011, 2), (2012, 7), (2026, 1)];

    private readonly FakeCatalog _catalog = new();
    private readonly GuardedFiles _files = new();
    private readonly HashSet<string> _divisions = [];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task In_any_order_and_past_any_deaths_the_bytes_are_those_of_one_made_at_once(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 40; step++)
        {
            var months = await ChangeAsync(random, grows: step is < 15 or > 30);
            for (var deaths = random.Next(4); deaths > 0; deaths--)
                await DieAsync(random.Next(6), months);
            await MergeAsync(months);
            await ShouldBeWholeAsync();
            _divisions.Add(string.Join(' ', _files.Paths.Where(path => path.StartsWith("search/words", StringComparison.Ordinal))));
        }
        _divisions.Count.ShouldBeGreaterThan(4, "the limit is to be crossed");
        _divisions.ShouldContain("search/words/all.bin");
        await ShouldStandAsOneMadeAtOnceAsync();
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Merges_beside_each_other_end_as_one(int seed)
    {
        var random = new Random(seed);
        for (var step = 0; step < 30; step++)
        {
            var months = await ChangeAsync(random, grows: step is < 12 or > 24);
            var at = random.Next(5);
            _files.BeforeWrite = async _ =>
            {
                if (at-- != 0)
                    return;
                var others = await ChangeAsync(random, grows: step is < 12 or > 24);
                await MergeAsync(others);
                await ShouldBeWholeAsync();
            };
            await MergeAsync(months);
            _files.BeforeWrite = _ => Task.CompletedTask;
            await ShouldBeWholeAsync();
        }
        await ShouldStandAsOneMadeAtOnceAsync();
    }

    [Fact]
    public async Task While_another_division_is_not_written_the_root_names_what_it_named()
    {
        await PutAsync((2011, 1), 30);
        await PutAsync((2026, 1), 40);
        await MergeAsync([]);
        var months = new List<string>();
        // The limit is crossed while the one volume is written; whoever crosses it owes a merge.
        await MergeAsync([await PutAsync((2011, 1), 1)], async () => months.Add(await PutAsync((1998, 3), 50)));
        var root = SearchRoot.Read(await _files.ReadAsync(Root, default))!;
        root.Volumes.Select(volume => volume.Name).ShouldBe(["all"]);
        root.Open.ShouldBe(["1998-03.0", "1998-03.1", "1998-03.2", "2026-01.1"]);
        await MergeAsync(months);
        SearchRoot.Read(await _files.ReadAsync(Root, default))!.Volumes.Select(volume => volume.Name).ShouldBe(["199x", "201x", "202x"]);
        _files.Paths.ShouldNotContain("search/words/all.bin");
    }

    [Theory]
    [InlineData(Root)]
    [InlineData("search/words/all.bin")]
    public async Task A_volume_that_becomes_one_again_while_it_is_taken_is_there_in_the_end(string path)
    {
        await PutAsync((2011, 1), 30);
        await PutAsync((2026, 1), 40);
        await MergeAsync([]);
        await MergeAsync([await PutAsync((1998, 3), 50)], async () =>
        {
            foreach (var head in _catalog.Heads.Where(head => IsOf(head.Published!.Value, (1998, 3))).ToList())
                _catalog.Put(head with { State = LifecycleState.Withdrawn });
            await MergeAsync([await WritePartsAsync((1998, 3))]);
            _files.Changed.Clear();
        }, path);
        await ShouldBeWholeAsync();
        if (path == Root)
            _files.Changed.ShouldNotContain("search/words/all.bin");
        await ShouldStandAsOneMadeAtOnceAsync();
    }

    [Fact]
    public async Task A_change_writes_its_own_volume_and_the_root_alone()
    {
        foreach (var month in Months)
            await PutAsync(month, 40);
        await MergeAsync([]);
        await PutAsync((2011, 1), 1);
        _files.Changed.Clear();
        await MergeAsync(["2011-01"]);
        _files.Changed.ShouldBe(["search/words/2011-01.bin", Root]);
        _files.Changed.Clear();
        await MergeAsync(["2011-01", "1998-03"]);
        _files.Changed.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_file_of_an_earlier_layout_is_taken_once_no_reader_knows_of_it()
    {
        await PutAsync((2011, 1), 60);
        _files.Put(Root, new SiteFile("""{"tag":"00","open":[]}"""u8.ToArray(), "application/json"));
        _files.Put("search/words.bin", SearchPart.Binary("of another layout"u8.ToArray()));
        _files.Changed.Clear();
        await MergeAsync([]);
        _files.Changed.ShouldBe(["search/words/all.bin", Root, "search/words.bin"]);
    }

    // Some pieces of a month come out, change or go; the parts' files are written, and a merge is owed.
    private async Task<IReadOnlyList<string>> ChangeAsync(Random random, bool grows)
    {
        var month = Months[random.Next(Months.Length)];
        if (grows)
            return [await PutAsync(month, random.Next(1, 50))];
        foreach (var head in _catalog.Heads.Where(head => IsOf(head.Published!.Value, month) && random.Next(3) > 0).ToList())
            _catalog.Put(head with { State = LifecycleState.Withdrawn });
        return [await WritePartsAsync(month)];
    }

    private static bool IsOf(DateTimeOffset date, (int Year, int Month) month) => (date.Year, date.Month) == month;

    private async Task<string> PutAsync((int Year, int Month) month, int pieces)
    {
        for (var i = 0; i < pieces; i++)
            _catalog.Put(Pieces.Plain($"piece-{_catalog.Heads.Count()}", Pieces.On(month.Year, month.Month, 4)));
        return await WritePartsAsync(month);
    }

    private async Task<string> WritePartsAsync((int Year, int Month) month)
    {
        var name = $"{month.Year}-{month.Month:D2}";
        var bucket = await _catalog.BucketAsync(ListingKey.Home, name, default);
        using var parts = new SearchPart(_catalog);
        for (var number = 0; number < 40; number++)
            _files.Put(
                SitePath.Of(SearchFolder.Part(new PartName(name, number))),
                await parts.FileAsync(new PartName(name, number), bucket, default));
        return name;
    }

    // Merges, while something happens before the first write at a path.
    private async Task MergeAsync(IReadOnlyList<string> months, Func<Task> meanwhile, string? at = null)
    {
        var isFirst = true;
        _files.BeforeWrite = async path =>
        {
            if (isFirst && path == (at ?? path))
            {
                isFirst = false;
                await meanwhile();
            }
        };
        await MergeAsync(months);
        _files.BeforeWrite = _ => Task.CompletedTask;
        isFirst.ShouldBeFalse();
    }

    private async Task MergeAsync(IReadOnlyList<string> months, GuardedFiles? files = null)
    {
        using var parts = new SearchPart(_catalog);
        await new SearchMerge(_catalog, files ?? _files, parts, Limit).PublishAsync(months, default);
    }

    private async Task DieAsync(int afterWrites, IReadOnlyList<string> months)
    {
        _files.BeforeWrite = _ => afterWrites-- > 0 ? Task.CompletedTask : throw new InvalidOperationException("died");
        try
        {
            await MergeAsync(months);
        }
        catch (InvalidOperationException e) when (e.Message == "died")
        {
            await ShouldBeWholeAsync();
        }
        finally
        {
            _files.BeforeWrite = _ => Task.CompletedTask;
        }
    }

    // What the root names is there, and no part is in two volumes.
    private async Task ShouldBeWholeAsync()
    {
        var root = SearchRoot.Read(await _files.ReadAsync(Root, default));
        foreach (var volume in root?.Volumes ?? [])
            _files.Paths.ShouldContain(SitePath.Of(SearchFolder.Words(volume.Name)));
        (root?.Volumes ?? []).SelectMany(volume => volume.Months).Select(month => month.Month).ShouldBeUnique();
    }

    private async Task ShouldStandAsOneMadeAtOnceAsync()
    {
        var fresh = new GuardedFiles();
        await MergeAsync([], fresh);
        var words = _files.Paths.Where(path => !path.StartsWith("search/parts/", StringComparison.Ordinal)).ToList();
        words.ShouldBe(fresh.Paths);
        foreach (var path in words)
            _files.Bytes(path).Span.SequenceEqual(fresh.Bytes(path).Span).ShouldBeTrue(path);
    }
}
