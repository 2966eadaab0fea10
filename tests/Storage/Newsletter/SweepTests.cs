using Model;
using Pipeline.Newsletter.Mailings;
using Pipeline.Storage;

namespace Tests.Storage.Newsletter;

/// <summary>Messages that got lost, and what the sweep does about it.</summary>
public sealed class SweepTests(AzuriteFixture azurite)
{
    private static readonly CommentaryId Id = Ids.Mud;

    private static readonly TimeSpan Stalled = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_lost_delivery_hint_is_sent_again_once_in_a_while()
    {
        await using var room = await StartedAsync();
        await LoseAsync(room, Queues.Deliveries);

        await room.Stage.ResumeStalledAsync(default);
        (await room.QueuedAsync(Queues.Deliveries)).ShouldBe(1);
        await room.Stage.ResumeStalledAsync(default);
        (await room.QueuedAsync(Queues.Deliveries)).ShouldBe(1, "it was sent just now");
        room.Clock.Advance(Stalled);
        await room.Stage.ResumeStalledAsync(default);
        (await room.QueuedAsync(Queues.Deliveries)).ShouldBe(2);
    }

    [Fact]
    public async Task A_shard_that_waits_for_its_time_is_left_alone()
    {
        await using var room = await StartedAsync();
        room.Post.IsDown = true;
        await room.DeliverAsync(Id);
        await LoseAsync(room, Queues.Deliveries);

        await room.Stage.ResumeStalledAsync(default);
        (await room.QueuedAsync(Queues.Deliveries)).ShouldBe(0);
        room.Clock.Advance(Stalled + TimeSpan.FromMinutes(1));
        await room.Stage.ResumeStalledAsync(default);
        (await room.QueuedAsync(Queues.Deliveries)).ShouldBe(1);
    }

    [Fact]
    public async Task An_expansion_that_stopped_is_gone_on_with()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(2));
        room.Shelf.Put(Id);
        await using (var dying = room.Another())
        {
            dying.Calls.Before = (_, call) =>
            {
                if (call.Contains("$batch", StringComparison.Ordinal))
                    throw new ProcessDied(call);
            };
            await Should.ThrowAsync<ProcessDied>(() => dying.Stage.ConsiderAsync(Id, default));
        }

        await room.Stage.ResumeStalledAsync(default);
        (await room.QueuedAsync(Queues.Newsletter)).ShouldBe(0, "it may be under way");
        room.Clock.Advance(Stalled);
        await room.Stage.ResumeStalledAsync(default);
        await room.Stage.ResumeStalledAsync(default);
        (await room.QueuedAsync(Queues.Newsletter)).ShouldBe(1);
    }

    [Fact]
    public async Task A_mailing_that_was_listed_but_never_made_is_considered_once_and_forgotten()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.Outside().Tables.GetTableClient(Tables.Mailings)
            .AddEntityAsync(new Azure.Data.Tables.TableEntity("active", Id.ToString()));

        await room.Stage.ResumeStalledAsync(default);
        await room.Stage.ResumeStalledAsync(default);

        (await room.QueuedAsync(Queues.Newsletter)).ShouldBe(1);
        (await room.Get<MailingStore>().ActiveAsync(default)).ShouldBeEmpty();
    }

    private async Task<Mailroom> StartedAsync()
    {
        var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.InOneShard(2));
        room.Shelf.Put(Id);
        await room.Stage.ConsiderAsync(Id, default);
        return room;
    }

    private static Task LoseAsync(Mailroom room, string queue) => room.Outside().Queues.GetQueueClient(queue).ClearMessagesAsync();
}
