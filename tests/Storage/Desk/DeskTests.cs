using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Submissions;
using Pipeline.Desk.Access;
using Pipeline.Desk.Editing;
using Pipeline.Desk.Flight;
using Pipeline.Desk.Pieces;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Desk;

/// <summary>What editors do at the desk, on real storage, looked at where readers and other editors see it.</summary>
public sealed class DeskTests(AzuriteFixture azurite)
{
    private const string Title = "What the quay remembers";
    private static readonly CommentaryId Id = CommentaryId.FromDraft("quay.md");
    private static readonly Person Ada = new("Ada", DeskRole.Operator);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_editors_the_later_one_is_told_who_was_faster()
    {
        await using var newsroom = await OutAsync();
        var desk = newsroom.Get<EditorDesk>();
        var seen = (await newsroom.Get<ICatalog>().FindAsync(Id, Cancellation))!.Revision;

        (await desk.WithdrawAsync(Id, Cancellation, new EditorAct("Ada", "It was wrong.", seen))).Outcome.ShouldBe(EditorOutcome.Done);
        var late = await desk.CorrectAsync(Id, "A word.", Cancellation, new EditorAct("Bo", null, seen));

        late.Outcome.ShouldBe(EditorOutcome.Overtaken);
        late.Message.ShouldNotBeNull().ShouldStartWith("Ada was faster");
        var last = (await newsroom.Get<SubmissionReader>().FindAsync(Id, Cancellation))!.History[^1];
        (last.Person, last.Note, last.Cause).ShouldBe(("Ada", "It was wrong.", "editor: withdraw"));
    }

    [Fact]
    public async Task A_withdrawn_piece_says_why_until_it_is_restored()
    {
        await using var newsroom = await OutAsync();
        var desk = newsroom.Get<EditorDesk>();
        await desk.WithdrawAsync(Id, Cancellation, new EditorAct("Ada", "Its figures were <another> harbour's."));
        await newsroom.Queues.WorkAsync();
        (await newsroom.PageAsync(Page))!.ShouldContain("Its figures were &lt;another&gt; harbour");

        await desk.RestoreAsync(Id, Cancellation, new EditorAct("Ada"));
        await newsroom.Queues.WorkAsync();
        (await newsroom.PageAsync(Page))!.ShouldNotContain("another");
    }

    [Fact]
    public async Task A_correction_shows_on_the_page_and_in_the_versions()
    {
        await using var newsroom = await OutAsync();
        await newsroom.Get<EditorDesk>().CorrectAsync(Id, "The ice came in March.", Cancellation, new EditorAct("Ada"));
        await newsroom.Queues.WorkAsync();

        (await newsroom.PageAsync(Page))!.ShouldContain("The ice came in March.");
        var diff = (await newsroom.Get<PieceDiff>().ReadAsync(Id, null, null, Cancellation))!;
        diff.Fields.ShouldHaveSingleItem().Name.ShouldBe("Corrections");
    }

    [Fact]
    public async Task A_moved_piece_is_at_its_new_address_and_the_old_one_leads_there()
    {
        await using var newsroom = await OutAsync();
        (await newsroom.Get<EditorDesk>().MoveAsync(Id, "the-quay", Cancellation, new EditorAct("Ada"))).Message.ShouldBeNull();
        await newsroom.Queues.WorkAsync();

        (await newsroom.SiteAsync())[Page].ShouldContain("/2026/11/the-quay/");
        (await newsroom.PageAsync("2026/11/the-quay/index.html"))!.ShouldContain(Title);
        (await newsroom.Get<EditorDesk>().MoveAsync(Id, "The Quay", Cancellation)).Outcome.ShouldBe(EditorOutcome.NotAllowed);
    }

    [Fact]
    public async Task A_held_piece_waits_until_somebody_brings_it_out()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "publish_at: 2026-12-24T15:00:00Z"));
        var desk = newsroom.Get<EditorDesk>();
        (await newsroom.Get<FlightReader>().ReadAsync(Cancellation)).Scheduled.ShouldHaveSingleItem().Title.ShouldBe(Title);

        (await desk.HoldAsync(Id, Cancellation, new EditorAct("Ada"))).Head!.State.ShouldBe(LifecycleState.Held);

        (await newsroom.Get<FlightReader>().ReadAsync(Cancellation)).Scheduled.ShouldBeEmpty();
        (await desk.PublishNowAsync(Id, Cancellation, new EditorAct("Ada"))).Outcome.ShouldBe(EditorOutcome.Done);
    }

    [Fact]
    public async Task An_upload_that_looks_like_another_piece_replaces_the_old_one_where_an_editor_says_so()
    {
        await using var newsroom = await HeldAsync();
        (await newsroom.Get<FlightReader>().ReadAsync(Cancellation)).Held.ShouldHaveSingleItem()
            .Buttons.Select(button => button.Action).ShouldBe(["replaces", "is-new", "stays-out"]);

        (await newsroom.Get<HeldAnswers>().ReplaceAsync(Id, new EditorAct("Ada"), Cancellation)).Outcome.ShouldBe(EditorOutcome.Done);
        await newsroom.Queues.WorkAsync();

        (await newsroom.Get<ICatalog>().FindAsync(Id, Cancellation))!.Title.ShouldBe("Winter wheat and its buyers");
        (await newsroom.Get<FlightReader>().ReadAsync(Cancellation)).Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_is_a_new_piece_is_taken_in_under_a_name_of_its_own()
    {
        await using var newsroom = await HeldAsync();
        (await newsroom.Get<HeldAnswers>().PartAsync(Id, new EditorAct("Ada"), Cancellation)).Outcome.ShouldBe(EditorOutcome.Done);
        await newsroom.AnnounceAsync("quay-2.md");
        await newsroom.Queues.WorkAsync();

        var other = await newsroom.Get<ICatalog>().FindAsync(CommentaryId.FromDraft("quay-2.md"), Cancellation);
        other!.Title.ShouldBe("Winter wheat and its buyers");
        (await newsroom.Get<ICatalog>().FindAsync(Id, Cancellation))!.Title.ShouldBe(Title);
        (await newsroom.Get<FlightReader>().ReadAsync(Cancellation)).Held.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_channel_of_a_piece_is_shown_as_a_reader_finds_it()
    {
        await using var newsroom = await OutAsync();
        var out_ = (await newsroom.Get<PieceReader>().ReadAsync(Id, Ada, Cancellation))!;
        out_.Channels.Count.ShouldBeGreaterThan(10);
        out_.Channels.ShouldAllBe(channel => channel.IsRight && channel.State == "shown");

        await newsroom.Get<EditorDesk>().WithdrawAsync(Id, Cancellation);
        var before = (await newsroom.Get<PieceReader>().ReadAsync(Id, Ada, Cancellation))!;
        before.Channels.ShouldContain(channel => !channel.IsRight);
        await newsroom.Queues.WorkAsync();
        (await newsroom.Get<PieceReader>().ReadAsync(Id, Ada, Cancellation))!.Channels.ShouldAllBe(channel => channel.IsRight);
    }

    private const string Page = "2026/11/what-the-quay-remembers/index.html";

    private async Task<Newsroom> OpenAsync() => await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();

    private async Task<Newsroom> OutAsync()
    {
        var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));
        return newsroom;
    }

    private async Task<Newsroom> HeldAsync()
    {
        var newsroom = await OutAsync();
        await newsroom.PublishAsync("quay.md", """
            ---
            title: Winter wheat and its buyers
            authors: [Bo Marsh]
            ---

            Grain that nobody has sown is sold three times over before the frost, and the last buyer has never seen a field.
            The mills keep their own counsel, and a price that was agreed by telephone is forgotten by letter.
            """);
        return newsroom;
    }
}
