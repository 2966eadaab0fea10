using Model;
using Pipeline.Catalog;
using Pipeline.Intake;
using Tests.Unit.Catalog;

namespace Tests.Unit.Intake;

public sealed class DecideTests
{
    private static readonly DraftContent Other = Pieces.Content(
        "Ice on the northern route", "Nobody insures a convoy whose captains cannot say where winter ends.");

    [Fact]
    public void A_good_draft_is_published() =>
        Decide.About(null, null, Pieces.Upload(Pieces.Content())).To.ShouldBe(LifecycleState.Published);

    [Fact]
    public void A_draft_with_an_error_is_rejected_and_leaves_what_is_out()
    {
        var piece = Pieces.Published(Pieces.Content());
        var decision = Decide.About(Pieces.Out(piece), piece, Pieces.Upload(null, new Problem("draft-empty", "It is empty.")));
        decision.Outcome.ShouldBe(SubmissionState.Rejected);
        decision.To.ShouldBe(LifecycleState.Published);
        decision.TakesContent.ShouldBeFalse();
    }

    [Fact]
    public void Another_piece_under_a_reused_name_is_held_and_replaces_nothing()
    {
        var piece = Pieces.Published(Pieces.Content());
        var decision = Decide.About(Pieces.Out(piece), piece, Pieces.Upload(Other));
        decision.Outcome.ShouldBe(SubmissionState.Held);
        decision.TakesContent.ShouldBeFalse();
        decision.Problems.ShouldHaveSingleItem().Message.ShouldContain("slug: tides-and-tariffs");
    }

    [Fact]
    public void Naming_the_published_slug_replaces_it_on_purpose()
    {
        var piece = Pieces.Published(Pieces.Content());
        Decide.About(Pieces.Out(piece), piece, Pieces.Upload(Other with { Slug = "tides-and-tariffs" })).TakesContent.ShouldBeTrue();
    }

    [Fact]
    public void A_new_title_over_the_same_text_is_the_same_piece()
    {
        var piece = Pieces.Published(Pieces.Content());
        Decide.About(Pieces.Out(piece), piece, Pieces.Upload(Pieces.Content("What the quay remembers"))).TakesContent.ShouldBeTrue();
    }

    [Fact]
    public void A_time_to_come_schedules() =>
        Decide
            .About(null, null, Pieces.Upload(Pieces.Content() with { PublishAt = Pieces.Now.AddHours(1) }))
            .To.ShouldBe(LifecycleState.Scheduled);

    [Fact]
    public void A_time_that_has_passed_publishes() =>
        Decide
            .About(null, null, Pieces.Upload(Pieces.Content() with { PublishAt = Pieces.Now.AddHours(-1) }))
            .To.ShouldBe(LifecycleState.Published);

    [Fact]
    public void A_piece_that_is_out_is_not_scheduled_away()
    {
        var piece = Pieces.Published(Pieces.Content());
        var decision = Decide.About(Pieces.Out(piece), piece, Pieces.Upload(Pieces.Content() with { PublishAt = Pieces.Now.AddHours(1) }));
        decision.To.ShouldBe(LifecycleState.Published);
        decision.Problems.ShouldHaveSingleItem().Code.ShouldBe("already-out");
    }

    [Theory]
    [InlineData(RequestedStatus.Draft, LifecycleState.Held)]
    [InlineData(RequestedStatus.Withdrawn, LifecycleState.Withdrawn)]
    public void The_author_may_hold_or_withdraw(RequestedStatus status, LifecycleState state) =>
        Decide.About(null, null, Pieces.Upload(Pieces.Content() with { Status = status })).To.ShouldBe(state);

    [Fact]
    public void A_correction_before_the_piece_is_out_is_left_out_and_said() =>
        Decide.About(null, null, Pieces.Upload(Pieces.Content() with { Correction = "The tide was lower." }))
            .Problems.ShouldHaveSingleItem().Code.ShouldBe("correction-too-early");
}
