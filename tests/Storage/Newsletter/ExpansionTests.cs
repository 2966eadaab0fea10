using Model;
using Pipeline.Newsletter.Deliveries;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;
using Pipeline.Subscribers;

namespace Tests.Storage.Newsletter;

/// <summary>Writing recipients down: its cost, and going on after any stop.</summary>
public sealed class ExpansionTests(AzuriteFixture azurite)
{
    private static readonly CommentaryId Id = Ids.Mud;

    [Fact]
    public async Task Ten_thousand_recipients_cost_a_read_per_thousand_and_a_write_per_ninety_nine()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await FillAsync(room, 10_000);
        room.Shelf.Put(Id);
        await using var process = room.Another();

        await process.Stage.ConsiderAsync(Id, default);

        (await room.ReportAsync(Id)).Counts.Candidates.ShouldBe(10_000);
        var calls = process.Calls.Calls.ToList();
        calls.Count(call => call.Contains("subscribers", StringComparison.Ordinal)).ShouldBeLessThanOrEqualTo(11);
        calls.Count(call => call.Contains("$batch", StringComparison.Ordinal)).ShouldBeInRange(102, 118);
        calls.Count.ShouldBeLessThan(170);
    }

    [Fact]
    public async Task It_goes_on_where_its_time_was_up()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await FillAsync(room, 300);
        room.Shelf.Put(Id);
        var runs = 0;
        while ((await room.Stage.ReportAsync(Id, default))?.Mailing.State is null or MailingState.Expanding)
        {
            runs++;
            await using var process = room.Another(("Newsletter:RunFor", "00:00:00.001"));
            process.Calls.After = (_, _) => room.Clock.Advance(TimeSpan.FromMilliseconds(1));
            await process.Stage.ConsiderAsync(Id, default);
        }

        runs.ShouldBe(16, "a shard a run");
        var rows = await room.RowsAsync(Id);
        rows.Count.ShouldBe(300);
        rows.Select(row => row.Key).ShouldBeUnique();
    }

    [Fact]
    public async Task A_shard_whose_only_reader_left_during_a_crash_is_finished_all_the_same()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var (stays, leaves) = (Recipients.InOneShard(1, 3)[0], Recipients.InOneShard(1, 9)[0]);
        await room.SubscribeAsync(stays, leaves);
        room.Shelf.Put(Id);
        await using (var dying = room.Another())
        {
            dying.Calls.Before = (_, call) =>
            {
                if (
                    call.Contains("RowKey", StringComparison.Ordinal)
                    && call.Contains("deliveries", StringComparison.Ordinal)
                    && call.Contains("%21mud", StringComparison.Ordinal)
                )
                    throw new ProcessDied(call);
            };
            await Should.ThrowAsync<ProcessDied>(() => dying.Stage.ConsiderAsync(Id, default));
        }
        (await room.RowsAsync(Id)).Count.ShouldBe(2);
        await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key(leaves), default);

        await room.MailAsync(Id);

        (await room.ReportAsync(Id)).Counts.ShouldBe(new DeliveryCounts(2, 0, 1, 0, 1, 0));
    }

    private static async Task FillAsync(Mailroom room, int count)
    {
        var table = new Stores(room.Outside()).Table(Tables.Subscribers);
        foreach (var shard in Recipients.Many(count).GroupBy(Recipients.Shard))
        {
            foreach (var chunk in shard.Chunk(100))
            {
                var batch = new EntityBatch(Shards.Partition(Mailroom.List, shard.Key));
                foreach (var address in chunk)
                    batch.Add(
                        SubscriberRow.Write(
                            new Subscriber
                            {
                                List = Mailroom.List,
                                Key = Recipients.Key(address),
                                State = SubscriberState.Confirmed,
                                Address = address,
                            }
                        )
                    );
                (await table.TrySubmitAsync(batch, default)).ShouldNotBeNull();
            }
        }
    }
}
