using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Schedules;
using Pipeline.Catalog.Submissions;
using Pipeline.Desk.Editing;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Catalog;

/// <summary>What a piece goes through, looked at from every surface that readers see.</summary>
public sealed class LifecycleTests(AzuriteFixture azurite)
{
    private const string Title = "What the quay remembers";
    private const string Page = "2026/11/what-the-quay-remembers/index.html";
    private static readonly CommentaryId Id = CommentaryId.FromDraft("quay.md");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_published_piece_shows_on_every_surface()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));

        var shown = await ShowingAsync(newsroom, Title);
        foreach (
            var surface in new[]
            {
                Page,
                "index.html",
                "feed.xml",
                "atom.xml",
                "feed.json",
                "series/tidewater/index.html",
                "series/tidewater/feed.xml",
                "topics/harbours/index.html",
                "authors/ada-brink/index.html",
                "authors/joost-vermeer/atom.xml",
                "archive/2026/11/index.html",
            }
        )
            shown.ShouldContain(surface);
        (await newsroom.PageAsync("sitemap-2026-11.xml"))!.ShouldContain("/2026/11/what-the-quay-remembers/");
    }

    [Fact]
    public async Task Nothing_of_a_scheduled_piece_shows_before_its_minute()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("other.md", Drafts.Markdown("Another piece of the series"));
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "publish_at: 2026-11-23T15:00:00Z"));
        (await ShowingAsync(newsroom, Title)).ShouldBeEmpty();
        (await ShowingAsync(newsroom, "what-the-quay-remembers")).ShouldBeEmpty();

        newsroom.Clock.MoveTo(Story.Morning.AddMinutes(59));
        await RunScheduleAsync(newsroom);
        (await ShowingAsync(newsroom, Title)).ShouldBeEmpty();

        newsroom.Clock.MoveTo(Story.Morning.AddMinutes(60));
        await RunScheduleAsync(newsroom);
        (await ShowingAsync(newsroom, Title)).ShouldContain(Page);
        var head = await newsroom.Get<ICatalog>().FindAsync(Id, Cancellation);
        head!.Published.ShouldBe(Story.Morning.AddHours(1));
    }

    [Fact]
    public async Task A_withdrawn_piece_is_gone_everywhere_and_leaves_a_tombstone()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("other.md", Drafts.Markdown("Another piece of the series"));
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "status: withdrawn"));

        (await ShowingAsync(newsroom, Title)).ShouldBeEmpty();
        (await newsroom.SiteAsync())[Page].ShouldContain("status=410");
    }

    [Fact]
    public async Task Uploading_a_withdrawn_piece_again_brings_it_back_as_it_was()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));
        var before = await newsroom.SiteAsync();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "status: withdrawn"));
        newsroom.Clock.Advance(TimeSpan.FromDays(3));
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));
        (await newsroom.SiteAsync()).ShouldStandAs(before);
    }

    [Fact]
    public async Task An_old_address_points_to_the_newest_however_often_the_slug_changed()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));
        var guid = Id.FeedId.ToString();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "slug: second"));
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "slug: third"));

        var site = await newsroom.SiteAsync();
        site[Page].ShouldContain("location=/2026/11/third/ status=301");
        site["2026/11/second/index.html"].ShouldContain("location=/2026/11/third/ status=301");
        site["2026/11/third/index.html"].ShouldContain(Title);
        site["feed.xml"].ShouldContain(guid);

        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "slug: second"));
        site = await newsroom.SiteAsync();
        site["2026/11/second/index.html"].ShouldContain(Title);
        site["2026/11/third/index.html"].ShouldContain("location=/2026/11/second/ status=301");
    }

    [Fact]
    public async Task A_correction_stands_on_the_page_in_the_feeds_and_in_the_record()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));
        newsroom.Clock.Advance(TimeSpan.FromHours(5));
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "correction: The figure for March was wrong."));

        foreach (var surface in new[] { Page, "feed.xml", "atom.xml", "feed.json" })
            (await newsroom.PageAsync(surface))!.ShouldContain("The figure for March was wrong.");
        var head = await newsroom.Get<ICatalog>().FindAsync(Id, Cancellation);
        var commentary = await newsroom.Get<ICatalog>().ReadAsync(Id, head!.Version!, Cancellation);
        commentary.Corrections.ShouldHaveSingleItem().Date.ShouldBe(Story.Morning.AddHours(5));
        commentary.Updated.ShouldBe(Story.Morning.AddHours(5));
        commentary.Published.ShouldBe(Story.Morning);
    }

    [Fact]
    public async Task Another_piece_under_the_same_name_is_held_and_overwrites_nothing()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));
        var before = await newsroom.SiteAsync();
        await newsroom.PublishAsync(
            "quay.md", Drafts.Markdown("Ice and insurance", body: "Nobody insures a convoy whose captains cannot say when winter ends."));
        (await newsroom.SiteAsync()).ShouldStandAs(before);
        var head = await newsroom.Get<ICatalog>().FindAsync(Id, Cancellation);
        head!.Submission!.State.ShouldBe(SubmissionState.Held);
    }

    [Fact]
    public async Task Two_pieces_with_one_title_in_one_month_get_two_addresses()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("one.md", Drafts.Markdown(Title));
        await newsroom.PublishAsync("two.md", Drafts.Markdown(Title));
        var site = await newsroom.SiteAsync();
        site.ShouldContainKey(Page);
        site.ShouldContainKey("2026/11/what-the-quay-remembers-2/index.html");
    }

    [Fact]
    public async Task Editors_withdraw_restore_and_publish_early_and_every_step_is_kept()
    {
        await using var newsroom = await OpenAsync();
        var desk = newsroom.Get<EditorDesk>();
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title, "publish_at: 2026-12-24T15:00:00Z"));
        (await desk.RestoreAsync(Id, Cancellation)).Outcome.ShouldBe(EditorOutcome.NotAllowed);
        (await desk.PublishNowAsync(Id, Cancellation)).Outcome.ShouldBe(EditorOutcome.Done);
        await newsroom.Queues.WorkAsync();
        (await ShowingAsync(newsroom, Title)).ShouldContain(Page);
        (await desk.WithdrawAsync(Id, Cancellation)).Outcome.ShouldBe(EditorOutcome.Done);
        await newsroom.Queues.WorkAsync();
        (await ShowingAsync(newsroom, Title)).ShouldBeEmpty();
        (await desk.RestoreAsync(Id, Cancellation)).Outcome.ShouldBe(EditorOutcome.Done);
        await newsroom.Queues.WorkAsync();
        (await ShowingAsync(newsroom, Title)).ShouldContain(Page);

        var history = (await newsroom.Get<SubmissionReader>().FindAsync(Id, Cancellation))!.History;
        history.Select(step => step.Cause).ShouldBe(["upload", "editor: publish-now", "editor: withdraw", "editor: restore"]);
        history
            .Select(step => step.To)
            .ShouldBe([LifecycleState.Scheduled, LifecycleState.Published, LifecycleState.Withdrawn, LifecycleState.Published]);
    }

    private async Task<Newsroom> OpenAsync() => await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();

    private static async Task RunScheduleAsync(Newsroom newsroom)
    {
        await newsroom.Get<ScheduleTimer>().RunAsync(Cancellation);
        await newsroom.Queues.WorkAsync();
    }

    private static async Task<IReadOnlyList<string>> ShowingAsync(Newsroom newsroom, string text) =>
        [.. (await newsroom.SiteAsync()).Where(file => file.Value.Contains(text, StringComparison.Ordinal)).Select(file => file.Key)];
}
