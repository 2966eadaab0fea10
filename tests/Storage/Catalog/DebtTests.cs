using Model;
using Pipeline.Catalog.Debts;
using Pipeline.Catalog.Messages;
using Pipeline.Desk.Editing;
using Pipeline.Desk.Flight;
using Pipeline.Intake.Sweeping;
using Pipeline.Storage;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Catalog;

/// <summary>What is owed is done, though no message tells of it.</summary>
public sealed class DebtTests(AzuriteFixture azurite)
{
    private static readonly CommentaryId Id = CommentaryId.FromDraft("quay.md");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_debt_is_asked_for_again_after_growing_pauses_until_it_is_struck()
    {
        await using var newsroom = await OpenAsync();
        var debts = newsroom.Get<DebtBook>();
        var debt = await debts.WriteAsync(Queues.Dispatch, new DispatchHint(CommentaryId.Parse("none-0000000000")), Cancellation);

        async Task<int> AfterAsync(int seconds)
        {
            newsroom.Clock.Advance(TimeSpan.FromSeconds(seconds));
            return await debts.RemindAsync(Cancellation);
        }

        foreach (var pause in (int[])[45, 45, 45, 45, 45, 90, 180])
        {
            (await AfterAsync(pause - 1)).ShouldBe(0, $"before {pause}");
            (await AfterAsync(1)).ShouldBe(1, $"after {pause}");
        }
        (await newsroom.Queues.CountAsync()).ShouldBe(7);
        await debts.StrikeAsync(debt, Cancellation);
        (await AfterAsync(24 * 60 * 60)).ShouldBe(0);
    }

    [Fact]
    public async Task A_hint_of_a_debt_strikes_it_when_its_work_is_done()
    {
        await using var newsroom = await OpenAsync();
        var debts = newsroom.Get<DebtBook>();
        await debts.OweAsync(Queues.Web, new WebHint { Id = CommentaryId.Parse("none-0000000000") }, Cancellation);
        await newsroom.Queues.WorkAsync(Cancellation);

        newsroom.Clock.Advance(TimeSpan.FromDays(1));
        (await debts.RemindAsync(Cancellation)).ShouldBe(0);
    }

    [Fact]
    public Task An_editors_change_is_dispatched_though_the_process_died_after_its_commit() =>
        DieAfterCommitAsync(
            newsroom => newsroom.PublishAsync("quay.md", Drafts.Markdown("What the quay remembers")),
            newsroom => newsroom.Get<EditorDesk>().WithdrawAsync(Id, Cancellation),
            site => site.ShouldNotContain("What the quay remembers"));

    [Fact]
    public Task An_answer_that_replaces_a_piece_is_dispatched_though_the_process_died_after_its_commit() =>
        DieAfterCommitAsync(
            async newsroom =>
            {
                await newsroom.PublishAsync("quay.md", Drafts.Markdown("What the quay remembers"));
                await newsroom.PublishAsync("quay.md", Drafts.Markdown("Winter wheat", body: "Grain that nobody has sown is sold thrice."));
                await newsroom.Get<Sweep>().RunAsync(Cancellation);
            },
            newsroom => newsroom.Get<HeldAnswers>().ReplaceAsync(Id, new EditorAct("Ada"), Cancellation),
            site => site.ShouldContain("Winter wheat"));

    private async Task DieAfterCommitAsync(Func<Newsroom, Task> before, Func<Newsroom, Task> act, Action<string> looks)
    {
        var (account, calls) = (azurite.NewAccount(), new StorageCalls());
        var clock = new Clock(DateTimeOffset.UtcNow.AddHours(1));
        await using (var dying = await new Newsroom(account, clock, calls).OpenAsync())
        {
            await before(dying);
            calls.After = (_, call) =>
            {
                if (call.EndsWith("/$batch", StringComparison.Ordinal))
                    throw new ProcessDied(call);
            };
            await Should.ThrowAsync<ProcessDied>(() => act(dying));
        }

        await using var next = new Newsroom(account, clock);
        await next.EmptyQueuesAsync();
        clock.Advance(TimeSpan.FromMinutes(2));
        await next.Get<Sweep>().RunAsync(Cancellation);
        await next.Queues.WorkAsync(Cancellation);
        looks((await next.PageAsync("index.html"))!);
        (await next.Get<DebtBook>().RemindAsync(Cancellation)).ShouldBe(0);
    }

    private async Task<Newsroom> OpenAsync() => await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
}
