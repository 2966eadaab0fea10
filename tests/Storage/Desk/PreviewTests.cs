using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Desk;
using Pipeline.Desk.Editing;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Desk;

/// <summary>A preview link shows one piece until it expires, and nothing else.</summary>
public sealed class PreviewTests(AzuriteFixture azurite)
{
    private static readonly CommentaryId Later = CommentaryId.FromDraft("later.md");
    private static readonly CommentaryId Other = CommentaryId.FromDraft("other.md");

    [Fact]
    public async Task A_link_is_good_for_seven_days_and_for_its_piece_alone()
    {
        var clock = new Clock(Story.Morning);
        await using var newsroom = await new Newsroom(azurite.NewAccount(), clock).OpenAsync();
        await newsroom.PublishAsync("later.md", Drafts.Markdown("The ferry in spring", "publish_at: 2027-05-01T08:00:00Z"));
        await newsroom.PublishAsync("other.md", Drafts.Markdown("The ferry in autumn", "publish_at: 2027-09-01T08:00:00Z"));
        var token = newsroom.Get<PreviewLinks>().LinkTo(Later).Split("token=")[1];

        (await StatusAsync(newsroom, Later, token)).ShouldBe(200);
        (await StatusAsync(newsroom, Other, token)).ShouldBe(404);
        var (half, letter) = (token.Length / 2, token[token.Length / 2]);
        (await StatusAsync(newsroom, Later, $"{token[..half]}{(letter == 'A' ? 'B' : 'A')}{token[(half + 1)..]}")).ShouldBe(404);
        (await StatusAsync(newsroom, Later, "")).ShouldBe(404);

        clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        (await StatusAsync(newsroom, Later, token)).ShouldBe(200);
        clock.Advance(TimeSpan.FromMinutes(2));
        (await StatusAsync(newsroom, Later, token)).ShouldBe(404);
    }

    private static async Task<int> StatusAsync(Newsroom newsroom, CommentaryId id, string token)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString($"?token={token}");
        return await newsroom.Get<Previews>().ShowAsync(request, id.ToString(), default) is ContentResult { StatusCode: { } status }
            ? status
            : 200;
    }
}
