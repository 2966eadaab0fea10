using Model;
using Pipeline.Mail;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;

namespace Tests.Storage.Newsletter;

/// <summary>
/// A sender that dies at any storage call or in the middle of a mail: the next one finishes, and nobody gets a mail twice.
/// </summary>
public sealed class CrashTests(AzuriteFixture azurite)
{
    private static readonly TimeSpan Restart = TimeSpan.FromMinutes(2);

    /// <summary>Two of one shard and one of another.</summary>
    private static readonly string[] Readers = [.. Recipients.InOneShard(2), .. Recipients.InOneShard(1, shard: 3)];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Dying_at_any_storage_call_loses_nobody_and_mails_nobody_twice(bool before)
    {
        await using var first = await Mailroom.OpenAsync(azurite);
        await first.SubscribeAsync(Readers);
        var calls = await CallsOfOneMailingAsync(first);
        calls.ShouldBeGreaterThan(20);
        for (var death = 1; death <= calls; death++)
            await DieAndGoOnAsync(first, death, before);
    }

    [Fact]
    public async Task A_mail_under_way_at_the_crash_is_counted_as_unknown_and_not_sent_again_by_itself()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Readers[..2]);
        room.Shelf.Put(Ids.Mud);
        await DieWithinMailAsync(room, Ids.Mud);

        room.Clock.Advance(Restart);
        await room.DeliverAsync(Ids.Mud);

        room.Post.Addressees.ShouldBe([Readers[1]]);
        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(2, 0, 1, 1, 0, Unknown: 1));
        (await room.RowsAsync(Ids.Mud)).Single(row => row.State == DeliveryState.Failed).Reason.ShouldBe(Delivery.OutcomeUnknown);
    }

    [Fact]
    public async Task An_editor_may_send_the_unknown_again_under_the_same_message_id()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Readers[..2]);
        room.Shelf.Put(Ids.Mud);
        room.Post.Answer = _ => room.Post.Taken.IsEmpty() ? new MailOutcome(MailResult.Unknown, "connection-lost") : MailOutcome.Accepted;
        await room.MailAsync(Ids.Mud);
        (await room.ReportAsync(Ids.Mud)).Counts.Unknown.ShouldBe(1);

        (await room.Stage.ResendUnknownAsync(Ids.Mud, default)).ShouldBe(1);
        await room.DeliverAsync(Ids.Mud);

        var copies = room.Post.Taken.Where(message => PostOffice.Address(message) == Readers[0]).ToList();
        copies.Count.ShouldBe(2);
        copies.Select(message => message.MessageId).Distinct().ShouldHaveSingleItem();
        (await room.ReportAsync(Ids.Mud)).Counts.ShouldBe(new DeliveryCounts(2, 0, 2, 0, 0, 0));
        (await room.ReportAsync(Ids.Mud)).Mailing.Finished.ShouldNotBeNull();
    }

    private static async Task<int> CallsOfOneMailingAsync(Mailroom first)
    {
        await using var room = first.Another();
        room.Shelf.Put(Ids.Rehearsal);
        await room.MailAsync(Ids.Rehearsal);
        return room.Calls.Count;
    }

    private static async Task DieAndGoOnAsync(Mailroom first, int death, bool before)
    {
        var id = CommentaryId.Parse($"mud-{death:D10}");
        first.Shelf.Put(id);
        await using (var dying = first.Another())
        {
            dying.Calls.Before = (number, call) => EndIf(before ? number >= death : number > death, call);
            dying.Calls.After = (number, call) => EndIf(!before && number >= death, call);
            try
            {
                await dying.MailAsync(id);
            }
            catch (ProcessDied)
            {
            }
        }

        first.Clock.Advance(Restart);
        await using var next = first.Another();
        await next.Stage.ConsiderAsync(id, default);
        await next.DeliverAsync(id);
        await next.Stage.ResumeStalledAsync(default);

        var mailed = next
            .Post.Taken.Where(message => message.Subject!.Contains(id.ToString(), StringComparison.Ordinal))
            .Select(PostOffice.Address)
            .ToList();
        mailed.ShouldBeUnique($"died at call {death}");
        var (mailing, counts, _, _) = await next.ReportAsync(id);
        mailing.Finished.ShouldNotBeNull($"died at call {death}");
        counts.Candidates.ShouldBe(Readers.Length, $"died at call {death}");
        counts.HasWork.ShouldBeFalse($"died at call {death}");
        counts.Unknown.ShouldBe(counts.Failed, $"died at call {death}");
        counts.Unknown.ShouldBeLessThanOrEqualTo(1, $"died at call {death}");
        (mailed.Count + counts.Unknown).ShouldBeGreaterThanOrEqualTo(
            Readers.Length, $"died at call {death}: nobody is missed without being counted");
        await CountersMatchRowsAsync(next, id);
        (await next.Get<MailingStore>().ActiveAsync(default)).ShouldBeEmpty($"died at call {death}");
    }

    private static void EndIf(bool dead, string call)
    {
        if (dead)
            throw new ProcessDied(call);
    }

    private static async Task DieWithinMailAsync(Mailroom first, CommentaryId id)
    {
        await using var dying = first.Another();
        first.Post.Arriving = _ =>
        {
            dying.Calls.Before = (_, call) => throw new ProcessDied(call);
            throw new ProcessDied("the mail");
        };
        await Should.ThrowAsync<ProcessDied>(() => dying.MailAsync(id));
        first.Post.Arriving = null;
    }

    internal static async Task CountersMatchRowsAsync(Mailroom room, CommentaryId id)
    {
        var rows = await room.RowsAsync(id);
        int Count(DeliveryState state) => rows.Count(row => row.State == state);
        var report = await room.ReportAsync(id);
        report.Reasons.All.ShouldBe(
            rows.Where(row => row.Reason is not null).GroupBy(row => (row.State, row.Reason!))
                .Select(same => (same.Key.State, same.Key.Item2, same.Count())), ignoreOrder: true);
        report.Counts.ShouldBe(new DeliveryCounts(rows.Count, Count(DeliveryState.Sending), Count(DeliveryState.Sent),
            Count(DeliveryState.Failed), Count(DeliveryState.Suppressed), rows.Count(row => row.Reason == Delivery.OutcomeUnknown)));
    }
}
