using System.Diagnostics;
using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Heads;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Submissions;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Desk;

/// <summary>What the first page costs does not grow with what was ever uploaded.</summary>
public sealed class FirstPageTests(AzuriteFixture azurite, ITestOutputHelper output)
{
    private const string Pieces = "DESK_PIECES";
    private const int Looks = 41;

    [Fact]
    public async Task At_a_thousand_pieces_it_takes_as_many_storage_calls_as_at_a_hundred()
    {
        var most = Seed.Given(Pieces) ?? 1000;
        await using var desk = new DeskRoom(azurite);
        await desk.InitializeAsync();
        await FillAsync(desk.Newsroom, 0, 100);
        // A first look takes off what is said of drafts that were long in reading, on a busy machine.
        await desk.GetAsync("/desk", "editor");
        var hundred = await desk.GetAsync("/desk", "editor");
        await FillAsync(desk.Newsroom, 100, most);
        var all = await desk.GetAsync("/desk", "editor");

        all.Status.ShouldBe(200);
        all.Text.ShouldContain("Scheduled <span class=\"count\">20</span>");
        all.Text.ShouldContain("Waits for an answer 6 ");
        all.Cost.ShouldBe(hundred.Cost);
        (await desk.GetAsync("/desk/flight", "editor")).Cost.ShouldBe(hundred.Cost, "what an open page asks again and again");
        var median = await MedianAsync(desk);
        output.WriteLine($"{most} pieces: {all.Cost} calls, {median:F1} ms (median of {Looks}, warm)");
    }

    [Fact]
    public async Task A_question_older_than_the_newest_uploads_waits_on_the_page_until_it_is_answered()
    {
        await using var desk = new DeskRoom(azurite);
        await desk.InitializeAsync();
        var asked = HeadOf(4, desk.Newsroom.Clock.GetUtcNow().AddDays(-1)) with { Version = null };
        (await desk.Newsroom.Get<HeadStore>().TryCommitAsync(null, asked, Step(asked), default)).ShouldBeTrue();
        await desk.Newsroom.Get<SubmissionIndex>().RecordAsync(asked, default);
        await FillAsync(desk.Newsroom, 7, 207);

        (await desk.GetAsync("/desk", "editor")).Text.ShouldContain(asked.Title);
        await desk.PostAsync($"/desk/pieces/{asked.Id}/stays-out", "editor", "revision=1");
        (await desk.GetAsync("/desk", "editor")).Text.ShouldNotContain(asked.Title);
        (await desk.Newsroom.Get<SubmissionIndex>().HeldAsync(9, default)).ShouldBeEmpty("whoever finds it answered takes it off");
    }

    private static async Task<double> MedianAsync(DeskRoom desk)
    {
        var times = new List<double>();
        for (var look = 0; look < Looks; look++)
        {
            var began = Stopwatch.GetTimestamp();
            await desk.GetAsync("/desk", "editor");
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        times.Sort();
        return times[Looks / 2];
    }

    /// <summary>Writes pieces as intake leaves them, without taking each in: half out, a quarter to come, a quarter rejected.</summary>
    private static Task FillAsync(Newsroom newsroom, int from, int to) => Parallel.ForAsync(
        from, to, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (number, cancellation) =>
        {
            var head = HeadOf(number, newsroom.Clock.GetUtcNow());
            (await newsroom.Get<HeadStore>().TryCommitAsync(null, head, Step(head), cancellation)).ShouldBeTrue();
            await newsroom.Get<SubmissionIndex>().RecordAsync(head, cancellation);
            if (head.PublishAt is { } due)
                await newsroom.Get<ScheduleStore>().AddAsync(head.Id, due, cancellation);
        });

    private static Transition Step(Head head) =>
        new(1, head.Submission!.Received, null, head.State, "upload", head.Version, head.DraftEtag);

    private static Head HeadOf(int number, DateTimeOffset now)
    {
        // The higher its number, the earlier it was uploaded.
        var (state, became, said) = number switch
        {
            < 7 => (LifecycleState.Held, SubmissionState.Held, "Waits for an answer"),
            _ when number % 4 == 0 => (LifecycleState.Scheduled, SubmissionState.Scheduled, "Comes out later"),
            _ when number % 4 == 1 => (LifecycleState.Rejected, SubmissionState.Rejected, "Cannot be read"),
            _ => (LifecycleState.Published, SubmissionState.Published, "Is out"),
        };
        var draft = $"made/piece-{number}.md";
        return new Head
        {
            Id = CommentaryId.FromDraft(draft),
            Draft = draft,
            State = state,
            Revision = 1,
            Version = state is LifecycleState.Rejected ? null : "1",
            Title = $"{said} {number} ",
            PublishAt = state is LifecycleState.Scheduled ? now.AddDays(1).AddMinutes(number) : null,
            DraftEtag = "made",
            Submission = new Submission
            {
                Draft = draft,
                Etag = "made",
                State = became,
                Received = now.AddSeconds(-number),
                Milliseconds = 5,
            },
        };
    }
}
