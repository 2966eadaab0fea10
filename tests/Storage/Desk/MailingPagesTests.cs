using Model;
using Pipeline.Desk.Access;
using Pipeline.Desk.Mailings;
using Pipeline.Newsletter.Mailings;
using Tests.Storage.Newsletter;

namespace Tests.Storage.Desk;

/// <summary>Mailings that are over, however long ago.</summary>
public sealed class MailingPagesTests(AzuriteFixture azurite)
{
    private static readonly Person Publisher = new("Ada", DeskRole.Publisher);

    [Fact]
    public async Task Every_mailing_is_found_once_from_page_to_page_the_newest_first()
    {
        await using var room = await Mailroom.OpenAsync(azurite);
        var ids = new List<CommentaryId>();
        for (var number = 0; number < 45; number++)
            ids.Add(await OverAsync(room, number));

        var (seen, before) = (new List<CommentaryId>(), (string?)null);
        do
        {
            var page = await room.Get<MailingReader>().ReadAsync(Publisher, before, default);
            seen.AddRange(page.Lately.Select(row => row.Id));
            before = page.Older;
        }
        while (before is not null);

        ids.Reverse();
        seen.ShouldBe(ids);
    }

    private static async Task<CommentaryId> OverAsync(Mailroom room, int number)
    {
        var id = CommentaryId.FromDraft($"piece-{number}.md");
        room.Clock.Advance(TimeSpan.FromMinutes(1));
        var now = room.Clock.GetUtcNow();
        var begun = new Mailing { Id = id, List = Mailroom.List, State = MailingState.Expanding, Created = now, Touched = now };
        await room.Get<MailingStore>().CreateAsync(begun, null, default);
        await room.Get<MailingStore>().ChangeAsync(id, one => one with { State = MailingState.Sending, Finished = now }, default);
        return id;
    }
}
