using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Submissions;
using Pipeline.Intake;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Intake;

/// <summary>A draft whose name is taken, or cannot be used, gets a report of its own and changes nothing else.</summary>
public sealed class RefusedNameTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_drafts_of_one_stem_the_first_stays_and_the_second_is_refused()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        await newsroom.PublishAsync("piece.md", Drafts.Markdown("The first of them"));
        await newsroom.PublishAsync("piece.txt", "The second of them\n\nIt came later, and it says something else.\n");

        var first = (await newsroom.Get<ICatalog>().FindAsync(CommentaryId.FromDraft("piece.md"), Cancellation)).ShouldNotBeNull();
        (first.Draft, first.Title, first.State).ShouldBe(("piece.md", "The first of them", LifecycleState.Published));
        var entries = (await newsroom.Get<SubmissionReader>().ListAsync(10, null, Cancellation)).Submissions;
        var second = entries.Single(entry => entry.Submission.Draft == "piece.txt").Submission;
        second.State.ShouldBe(SubmissionState.Rejected);
        second.Problems.ShouldHaveSingleItem().Code.ShouldBe("stem-taken");
        entries.Single(entry => entry.Submission.Draft == "piece.md").Submission.State.ShouldBe(SubmissionState.Published);
    }

    [Theory]
    [InlineData("a\u0007b.md")]
    [InlineData("a\\b.md")]
    [InlineData("a//b.md")]
    [InlineData("/a.md")]
    [InlineData("folder./a.md")]
    public async Task A_name_that_cannot_be_used_gets_its_report(string name)
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();

        await newsroom.Get<DraftIntake>().TakeInAsync(name, Cancellation);

        var submission = (await newsroom.Get<SubmissionReader>().ListAsync(10, null, Cancellation))
            .Submissions.ShouldHaveSingleItem()
            .Submission;
        (submission.Draft, submission.State).ShouldBe((name, SubmissionState.Rejected));
        submission.Problems.ShouldHaveSingleItem().Code.ShouldBe("draft-name-unsafe");
    }
}
