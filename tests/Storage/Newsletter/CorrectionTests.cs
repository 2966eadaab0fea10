using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Newsletter;
using Pipeline.Newsletter.Mailings;

namespace Tests.Storage.Newsletter;

/// <summary>A correction by mail: to those who got the piece, once.</summary>
public sealed class CorrectionTests(AzuriteFixture azurite)
{
    private static readonly CommentaryId Id = Ids.Mud;

    [Fact]
    public async Task It_goes_once_to_those_who_got_the_piece_and_are_still_readers()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Id);
        room.Post.Answer = mail => PostOffice.Address(mail) == Recipients.Three[1]
            ? new(Pipeline.Mail.MailResult.Refused, "554")
            : Pipeline.Mail.MailOutcome.Accepted;
        await room.MailAsync(Id);
        room.Post.Answer = _ => Pipeline.Mail.MailOutcome.Accepted;
        await room.SubscribeAsync("late@reader.example");
        await room.Subscribers.UnsubscribeAsync(Mailroom.List, Recipients.Key(Recipients.Three[2]), default);
        room.Shelf.Correct(Id, room.Clock.GetUtcNow(), "The dam was built in 1953 & not in 1935.");

        (await ActAsync(room)).ShouldBe(200);
        (await ActAsync(room)).ShouldBe(409);
        await MailActiveAsync(room);

        var mail = room.Post.Taken.Skip(2).ShouldHaveSingleItem();
        PostOffice.Address(mail).ShouldBe(Recipients.Three[0]);
        mail.Subject.ShouldBe("Correction: Dredging season (mud-0000000001)");
        mail.HtmlBody!.ShouldContain("The dam was built in 1953 &amp; not in 1935.");
        mail.TextBody!.ShouldContain("The dam was built in 1953 & not in 1935.");
        (await ActAsync(room)).ShouldBe(409, "it is done");

        room.Shelf.Correct(Id, room.Clock.GetUtcNow().AddDays(1), "It was the dyke.");
        (await ActAsync(room)).ShouldBe(200);
        await MailActiveAsync(room);
        room.Post.Taken.Count.ShouldBe(4);
    }

    [Fact]
    public async Task It_is_refused_where_nobody_got_the_piece_or_nothing_was_wrong()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Id, newsletter: false);
        await room.MailAsync(Id);
        (await ActAsync(room)).ShouldBe(409);

        room.Shelf.Put(Ids.Silt);
        await room.Stage.ConsiderAsync(Ids.Silt, default);
        room.Shelf.Correct(Ids.Silt, room.Clock.GetUtcNow(), "A name.");
        (await ActAsync(room, Ids.Silt)).ShouldBe(409, "it is still being mailed");
        room.Shelf.Put(Ids.Loam);
        await room.MailAsync(Ids.Loam);
        (await ActAsync(room, Ids.Loam)).ShouldBe(409, "it has no correction");
    }

    [Fact]
    public async Task Withdrawing_the_piece_calls_it_off()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        await room.SubscribeAsync(Recipients.Three);
        room.Shelf.Put(Id);
        await room.MailAsync(Id);
        room.Shelf.Correct(Id, room.Clock.GetUtcNow(), "All of it.");
        (await ActAsync(room)).ShouldBe(200);
        room.Shelf.Set(Id, LifecycleState.Withdrawn);
        await MailActiveAsync(room);
        await MailActiveAsync(room);

        room.Post.Taken.Count.ShouldBe(3);
        (await room.Get<MailingStore>().ActiveAsync(default)).ShouldBeEmpty();
    }

    private static async Task<int?> ActAsync(Mailroom room, CommentaryId? id = null) =>
        (await room.Get<MailingCalls>().ActAsync($"{id ?? Id}", "mail-correction", default))
            .ShouldBeAssignableTo<ContentResult>()!.StatusCode;

    private static async Task MailActiveAsync(Mailroom room)
    {
        foreach (var active in await room.Get<MailingStore>().ActiveAsync(default))
            await room.MailAsync(active.Id);
    }
}
