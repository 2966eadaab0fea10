using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Submissions;
using Pipeline.Desk.Editing;
using Pipeline.Intake;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Desk;

/// <summary>
/// Two at once on one piece, editors or an editor and its author, each in a process of their own: each is done or told who was first, and
/// the audit tells the true order. <c>RACE_PAIRS</c> sets how many pairs, <c>RACE_SEED</c> replays their choice.
/// </summary>
public sealed class RaceTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const int SampledPairs = 8;
    private const double ShareOfAuthors = 0.25;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_at_once_are_each_done_or_told_who_was_first()
    {
        var pairs = Seed.Given("RACE_PAIRS") ?? SampledPairs;
        output.WriteLine($"RACE_PAIRS={pairs}");
        var seed = Seed.Take("RACE_SEED", output);
        var random = new Random(seed);
        var (account, clock) = (azurite.NewAccount(), new Clock(Story.Morning));
        await using var adas = await new Newsroom(account, clock, faults: new SlowStorage(seed)).OpenAsync();
        await using var bos = new Newsroom(account, clock, faults: new SlowStorage(seed + 1));
        var races = Enumerable.Range(0, pairs).Select(number => new Race(number, random.Next(Race.Starts.Length))).ToList();
        foreach (var race in races)
            await adas.UploadAsync(race.Draft, race.Text());
        await adas.Queues.WorkAsync();

        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var race in races)
        {
            await race.PrepareAsync(adas);
            var said = await RunAsync(race, adas, bos, random, $"seed {seed}, pair {race.Number}");
            counts[said] = counts.GetValueOrDefault(said) + 1;
        }
        await adas.Queues.WorkAsync();
        foreach (var race in races)
            await ShouldShowAsync(race, adas);
        output.WriteLine(string.Join('\n', counts.OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value} {pair.Key}")));
    }

    private static async Task<string> RunAsync(Race race, Newsroom adas, Newsroom bos, Random random, string about)
    {
        var before = (await adas.Get<SubmissionReader>().FindAsync(race.Id, Cancellation))!;
        var hasAuthor = random.NextDouble() < ShareOfAuthors;
        var (one, other) = (EditorMove.Draw(random, before.Head.State), EditorMove.Draw(random, before.Head.State));
        about += $": {one} and {(hasAuthor ? "an upload" : other)} on a {Race.Starts[race.Start]} piece";
        var seen = before.Head.Revision;

        var ada = one.DoAsync(adas, race.Id, new EditorAct("Ada", null, seen));
        var upload = hasAuthor ? UploadAsync(bos, race) : Task.CompletedTask;
        var bo = hasAuthor ? null : other.DoAsync(bos, race.Id, new EditorAct("Bo", null, seen));
        await Task.WhenAll(ada, upload, bo ?? Task.CompletedTask);

        var after = (await adas.Get<SubmissionReader>().FindAsync(race.Id, Cancellation))!;
        var steps = after.History.Skip(before.History.Count).ToList();
        ShouldBeAChain(before.Head, steps, after.Head, about);
        ShouldBeSaid(await ada, "Ada", one, before.Head.State, steps, about);
        if (bo is not null)
            ShouldBeSaid(await bo, "Bo", other, before.Head.State, steps, about);
        else
            steps.Count(step => step.Cause == "upload").ShouldBe(1, about);
        return $"{(await ada).Outcome} and {(bo is null ? "an upload" : (await bo).Outcome)}";
    }

    private static async Task UploadAsync(Newsroom newsroom, Race race)
    {
        await newsroom.UploadAsync(race.Draft, race.Text("A reader wrote in, and was right."));
        await newsroom.Get<DraftIntake>().TakeInAsync(race.Draft, Cancellation);
    }

    /// <summary>Every step follows from the one before it, and the head is the last.</summary>
    private static void ShouldBeAChain(Head before, List<Transition> steps, Head after, string about)
    {
        var (revision, state) = (before.Revision, before.State);
        foreach (var step in steps)
        {
            step.Revision.ShouldBe(++revision, about);
            step.From.ShouldBe(state, about);
            state = step.To;
        }
        (after.Revision, after.State).ShouldBe((revision, state), about);
    }

    private static void ShouldBeSaid(
        EditorResult result, string person, EditorMove move, LifecycleState start, List<Transition> steps, string about)
    {
        var own = steps.Where(step => step.Person == person).ToList();
        if (result.Outcome is EditorOutcome.Done)
        {
            own.ShouldHaveSingleItem(about).Cause.ShouldBe($"editor: {move.Action}", about);
            own[0].Revision.ShouldBe(steps[0].Revision, $"{about}: who is done was first");
            return;
        }
        own.ShouldBeEmpty(about);
        result.Message.ShouldNotBeNullOrEmpty(about);
        if (result.Outcome is EditorOutcome.NotAllowed)
        {
            move.IsAllowed(start).ShouldBeFalse(about);
            return;
        }
        result.Outcome.ShouldBe(EditorOutcome.Overtaken, about);
        var first = steps.Last(step => step.Revision <= result.Head!.Revision);
        result.Message.ShouldStartWith($"{first.Person ?? "Somebody else"} was faster", customMessage: about);
        result.Message.ShouldContain(DeskWords.Cause(first.Cause), customMessage: about);
    }

    private static async Task ShouldShowAsync(Race race, Newsroom newsroom)
    {
        var head = (await newsroom.Get<ICatalog>().FindAsync(race.Id, Cancellation))!;
        var page = await newsroom.PageAsync($"{head.Address}index.html".TrimStart('/')) ?? "";
        page.Contains(Drafts.Body, StringComparison.Ordinal).ShouldBe(head.State.IsPublic(), $"pair {race.Number}, {head.State}");
    }
}
