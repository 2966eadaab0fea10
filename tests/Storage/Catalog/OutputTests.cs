using Pipeline.Catalog.Debts;
using Pipeline.Intake.Sweeping;
using Pipeline.Storage;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Catalog;

/// <summary>Outputs run in one round, and what fails of it fails alone.</summary>
public sealed class OutputTests(AzuriteFixture azurite)
{
    private const string Title = "What the quay remembers";

    private readonly StorageCalls _calls = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Feeds_that_fail_hold_no_page_back_and_are_made_later()
    {
        await using var newsroom = await OpenAsync();
        FailAt("PUT", "web/feed.xml", times: 1);
        newsroom.Queues.Lose = queue => queue == Queues.Feeds;
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));

        newsroom.Queues.Errors.ShouldBeEmpty();
        (await newsroom.PageAsync("index.html"))!.ShouldContain(Title);
        (await newsroom.PageAsync("series/tidewater/feed.xml"))!.ShouldContain(Title);
        (await newsroom.PageAsync("feed.xml")).ShouldBeNull();

        newsroom.Queues.Lose = null;
        await SweepAsync(newsroom);
        (await newsroom.PageAsync("feed.xml"))!.ShouldContain(Title);
        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        (await newsroom.Get<DebtBook>().RemindAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public async Task A_piece_whose_page_fails_is_listed_and_shown_later()
    {
        await using var newsroom = await OpenAsync();
        FailAt("PUT", "what-the-quay-remembers/index.html", times: 1);
        newsroom.Queues.Lose = queue => queue == Queues.Web;
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));

        newsroom.Queues.Errors.ShouldBeEmpty();
        (await newsroom.PageAsync("index.html"))!.ShouldContain(Title);
        (await newsroom.SiteAsync()).Keys.ShouldNotContain(path => path.EndsWith("remembers/index.html", StringComparison.Ordinal));

        newsroom.Queues.Lose = null;
        await SweepAsync(newsroom);
        (await newsroom.SiteAsync()).Keys.ShouldContain(path => path.EndsWith("remembers/index.html", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_listing_that_fails_keeps_its_changes_while_the_others_of_its_round_go_on()
    {
        await using var newsroom = await OpenAsync();
        FailAt("PUT", "topics/harbours/front.json", times: 1);
        var fronts = 0;
        _calls.After = (_, call) => fronts += call.StartsWith("PUT", StringComparison.Ordinal) && call.Contains("front.json") ? 1 : 0;
        await newsroom.PublishAsync("quay.md", Drafts.Markdown(Title));

        newsroom.Queues.Errors.ShouldHaveSingleItem();
        (await newsroom.PageAsync("topics/harbours/index.html"))!.ShouldContain(Title);
        // Home, series, topic and two authors, each once: what was done was not done again.
        fronts.ShouldBe(5);
    }

    private async Task<Newsroom> OpenAsync() =>
        await new Newsroom(azurite.NewAccount(), new Clock(DateTimeOffset.UtcNow), _calls).OpenAsync();

    private static async Task SweepAsync(Newsroom newsroom)
    {
        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        await newsroom.Get<Sweep>().RunAsync(Cancellation);
        await newsroom.Queues.WorkAsync(Cancellation);
    }

    private void FailAt(string method, string path, int times) => _calls.Before = (_, call) =>
    {
        if (call.StartsWith(method, StringComparison.Ordinal) && call.EndsWith(path, StringComparison.Ordinal) && times-- > 0)
            throw new InvalidOperationException("The disk is full.");
    };
}
