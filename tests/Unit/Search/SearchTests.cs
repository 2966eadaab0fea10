using Model;
using Pipeline.Search;
using Tests.Samples;

namespace Tests.Unit.Search;

/// <summary>What readers find: the site's own script, over what was written of the pieces.</summary>
public sealed class SearchTests
{
    private static readonly Task<SampleSite> Built = BuildAsync();

    private static Commentary Piece(string name, int month, string text = "") =>
        Samples.Pieces.Plain(name, Samples.Pieces.On(2026, month, 4)) with
        {
            BodyText = text,
            Dek = null,
        };

    private static FakeCatalog Catalog()
    {
        var catalog = Samples.Pieces.Many(60);
        catalog.Put(Piece("names", 3) with { Authors = [Author.Named("Siobhán O’Brien"), Author.Named("Guðrún Guðmundsdóttir")] });
        catalog.Put(Piece("letters", 2, "Łukasiewicz met Søren in der Langen Straße, and spoke of the façade.") with { Title = "Letters" });
        catalog.Put(Piece("strait", 1, "Tankers pass the Strait of Hormuz by night."));
        catalog.Put(Piece("other-strait", 1, "Of Hormuz they spoke little; the strait was far away."));
        catalog.Put(Piece("tokyo", 2, "彼は東京に住んでいる。"));
        catalog.Put(Piece("title-wins", 1, "Nothing else.") with { Title = "Quicksilver" });
        catalog.Put(Piece("text-only", 6, "There was quicksilver in the barometer."));
        catalog.Put(Piece("older", 1, "A heliograph."));
        catalog.Put(Piece("newer", 6, "A heliograph."));
        return catalog;
    }

    private static async Task<SampleSite> BuildAsync() => await new SampleSite(Catalog()).BuildAsync();

    private static async Task<IReadOnlyList<string>> FoundAsync(string question) =>
        (await SearchScript.AskAsync(await Built, [question])).Single().Addresses;

    // Together: each run of Node.js takes a third of a second.
    private static readonly (string Question, string? Address)[] Questions =
    [
        ("obrien", "/2026/03/names/"),
        ("O'Brien", "/2026/03/names/"),
        ("brien", "/2026/03/names/"),
        ("gudmundsdottir", "/2026/03/names/"),
        ("gud", "/2026/03/names/"),
        ("siobhan gudrun", "/2026/03/names/"),
        ("lukasiewicz", "/2026/02/letters/"),
        ("soren strasse", "/2026/02/letters/"),
        ("STRASSE facade", "/2026/02/letters/"),
        ("Straße", "/2026/02/letters/"),
        ("lukasiewcz", "/2026/02/letters/"),
        ("ulkasiewicz", "/2026/02/letters/"),
        ("xlukasiewicz", "/2026/02/letters/"),
        ("lukasziewicz", "/2026/02/letters/"),
        ("\"strait of hormuz\"", "/2026/01/strait/"),
        ("東京", "/2026/02/tokyo/"),
        ("الميناء", "/2026/04/mina/"),
        ("farah", "/2026/06/sharper-ice/"),
        ("saltmarsh timetable", null),
        ("\"ferry that runs all year\"", "/2026/06/sharper-ice/"),
        ("ukasiewicz-und-so", null),
        ("rait", null),
        ("\"hormuz of strait\"", null),
    ];

    [Fact]
    public async Task A_question_finds_its_piece_alone()
    {
        var answers = await SearchScript.AskAsync(await Built, [.. Questions.Select(one => one.Question)]);
        foreach (var (answer, asked) in answers.Zip(Questions))
            answer.Addresses.ShouldBe(asked.Address is null ? [] : [asked.Address], asked.Question);
    }

    [Fact]
    public async Task The_better_piece_comes_first()
    {
        (await FoundAsync("quicksilver")).ShouldBe(["/2026/01/title-wins/", "/2026/06/text-only/"]);
        (await FoundAsync("heliograph")).ShouldBe(["/2026/06/newer/", "/2026/01/older/"]);
        (await FoundAsync("strait hormuz")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Many_volumes_find_what_one_finds_in_as_many_rounds()
    {
        string[] questions =
            [.. Questions.Select(one => one.Question), "quicksilver", "heliograph", "strait hormuz", "matter", "mater", "quill"];
        var many = await new SampleSite(Catalog(), volumeSize: 1).BuildAsync();
        many.Files.Keys.Count(path => path.StartsWith("search/words", StringComparison.Ordinal)).ShouldBeGreaterThan(3);
        var one = await SearchScript.AskAsync(await Built, questions);
        foreach (var (answer, expected) in (await SearchScript.AskAsync(many, questions)).Zip(one))
        {
            answer.Addresses.ShouldBe(expected.Addresses, answer.Question);
            (answer.Count, answer.Rounds).ShouldBe((expected.Count, expected.Rounds), answer.Question);
        }
    }

    [Fact]
    public async Task What_was_found_is_marked_in_the_words_around_it() =>
        (await SearchScript.AskAsync(await Built, ["soren strasse"])).Single().Snippets.Single().ShouldBe(["Søren", "Straße"]);

    [Fact]
    public async Task Questions_cost_few_requests_on_any_host()
    {
        var site = await Built;
        foreach (var answer in await SearchScript.AskAsync(site, ["quicksilver", "strait hormuz"]))
            (answer.Requests, answer.Rounds).ShouldBeLessThanOrEqualTo((8, 4));
        (await SearchScript.AskAsync(site, ["quicksilver"], withRanges: false)).Single().Addresses.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("lukasiewcz")]
    [InlineData("ulkasiewicz")]
    [InlineData("gudmundsdotir")]
    public async Task A_mistyped_word_is_found_in_the_round_that_looks_for_it(string question)
    {
        var answer = (await SearchScript.AskAsync(await Built, [question])).Single();
        answer.Addresses.ShouldNotBeEmpty();
        answer.Rounds.ShouldBe(3, "the directory, the words, what is shown");
    }

    [Fact]
    public void A_words_file_of_another_layout_is_none()
    {
        var made = new WordsMaking("00000000", layout: WordsFile.Layout - 1).File([new ClosedPart("2026-01.0", "", 1)]);
        WordsFile.Directory(made).ShouldBe(WordsDirectory.Empty);
    }

    [Fact]
    public async Task A_withdrawn_piece_is_not_found_even_before_the_words_are_merged()
    {
        var catalog = Catalog();
        var site = await new SampleSite(catalog).BuildAsync();
        var head = catalog.Heads.Single(head => head.Address == PieceAddress.Parse("/2026/02/letters/"));
        catalog.Put(head with { State = LifecycleState.Withdrawn });
        await site.PublishAsync(await site.Articles.TargetsAsync(head.Id, default));
        (await SearchScript.AskAsync(site, ["lukasiewicz"])).Single().Addresses.ShouldBeEmpty();

        await site.SearchAsync();
        (await SearchScript.AskAsync(site, ["lukasiewicz"])).Single().Count.ShouldBe(0);
    }

    [Fact]
    public async Task The_script_reads_words_as_the_index_does()
    {
        List<string> letters = [.. Enumerable.Range(0x20, 0xD7E0)
            .Select(code => (char)code).Where(c => !IsNew(c)).Select(c => $"a{c}b{c}")];
        var read = await SearchScript.WordsAsync(letters);
        letters.Zip(read).Where(pair => !pair.Second.SequenceEqual(SearchWords.Of(pair.First).Select(word => word.Word)))
            .Select(pair => $"U+{(int)pair.First[1]:X4}: {string.Join(' ', pair.Second)}").ShouldBeEmpty();
    }

    // Characters of Unicode 16 and 17, which a browser may not know yet.
    private static bool IsNew(char c) => c is '\u088F'
        or '\u0C5C' or '\u0CDC' or (>= '\u1ACF' and <= '\u1AEB') or '\u1C89' or (>= '\uA7CB' and <= '\uA7F1');
}
