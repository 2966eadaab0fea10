using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Model;
using Pipeline.Catalog.Schedules;
using Pipeline.Desk;
using Pipeline.Desk.Editing;
using Pipeline.Web.Gateway;
using Tests.Samples;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Catalog;

/// <summary>A piece's pictures are on the site while it is out, and at no other time.</summary>
public sealed class PictureTests(AzuriteFixture azurite)
{
    private static readonly byte[] Quay = Gif(1);
    private static readonly byte[] Crane = Gif(2);
    private static readonly CommentaryId Id = CommentaryId.FromDraft("quay.md");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_comes_with_the_piece_and_goes_with_it()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Draft("quay.gif"));
        (await PicturesAsync(newsroom)).ShouldBe([PathOf(Quay)]);

        await newsroom.PublishAsync("quay.md", Draft("quay.gif", "status: withdrawn"));
        (await PicturesAsync(newsroom)).ShouldBeEmpty();

        (await newsroom.Get<EditorDesk>().RestoreAsync(Id, Cancellation)).Outcome.ShouldBe(EditorOutcome.Done);
        await newsroom.Queues.WorkAsync();
        (await PicturesAsync(newsroom)).ShouldBe([PathOf(Quay)]);
    }

    [Theory]
    [InlineData("status: draft")]
    [InlineData("status: withdrawn")]
    [InlineData("publish_at: 2026-11-23T15:00:00Z")]
    public async Task None_of_a_piece_that_was_never_out_shows(string field)
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Draft("quay.gif", field));
        (await PicturesAsync(newsroom)).ShouldBeEmpty();
    }

    [Fact]
    public async Task It_comes_out_with_a_scheduled_piece()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Draft("quay.gif", "publish_at: 2026-11-23T15:00:00Z"));
        newsroom.Clock.MoveTo(Story.Morning.AddHours(1));
        await newsroom.Get<ScheduleTimer>().RunAsync(Cancellation);
        await newsroom.Queues.WorkAsync();
        (await PicturesAsync(newsroom)).ShouldBe([PathOf(Quay)]);
    }

    [Fact]
    public async Task One_that_a_new_version_leaves_out_goes()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Draft("quay.gif"));
        await newsroom.PublishAsync("quay.md", Draft("crane.gif"));
        (await PicturesAsync(newsroom)).ShouldBe([PathOf(Crane)]);
        (await newsroom.PageAsync("2026/11/what-the-quay-remembers/index.html"))!.ShouldContain(PathOf(Crane));
    }

    [Fact]
    public async Task One_that_another_piece_shows_stays()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Draft("quay.gif"));
        await newsroom.PublishAsync("other.md", Draft("quay.gif"));
        await newsroom.PublishAsync("quay.md", Draft("quay.gif", "status: withdrawn"));
        (await PicturesAsync(newsroom)).ShouldBe([PathOf(Quay)]);
        await newsroom.PublishAsync("other.md", Draft("quay.gif", "status: withdrawn"));
        (await PicturesAsync(newsroom)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_other_widths_come_and_go_with_it()
    {
        await using var newsroom = await OpenAsync();
        var photograph = SamplePictures.Photograph(1);
        await newsroom.LayBesideAsync("ship.jpg", photograph.Bytes.ToArray());
        await newsroom.PublishAsync("quay.md", Draft("ship.jpg"));
        await newsroom.PublishAsync("other.md", Draft("ship.jpg"));
        string[] all = [.. new[] { 1440, 320, 768 }.Select(width => PicturePath.Narrower(photograph.Path, width)), photograph.Path];
        (await PicturesAsync(newsroom)).ShouldBe(all);
        var page = await newsroom.PageAsync("2026/11/what-the-quay-remembers/index.html");
        page!.ShouldContain($"/{PicturePath.Narrower(photograph.Path, 768)} 768w");
        page!.ShouldContain("width=\"1800\" height=\"1200\"");

        await newsroom.PublishAsync("quay.md", Draft("ship.jpg", "status: withdrawn"));
        (await PicturesAsync(newsroom)).ShouldBe(all);
        await newsroom.PublishAsync("other.md", Draft("ship.jpg", "status: withdrawn"));
        (await PicturesAsync(newsroom)).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_comes_after_its_piece_is_shown()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Draft("late.gif"));
        (await PicturesAsync(newsroom)).ShouldBeEmpty();
        await newsroom.LayBesideAsync("late.gif", Gif(3));
        await newsroom.AnnounceAsync("late.gif");
        await newsroom.Queues.WorkAsync();
        (await PicturesAsync(newsroom)).ShouldBe([PathOf(Gif(3))]);
        (await newsroom.PageAsync("2026/11/what-the-quay-remembers/index.html"))!.ShouldContain(PathOf(Gif(3)));
    }

    [Fact]
    public async Task One_that_comes_after_its_piece_was_withdrawn_brings_nothing_back()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Draft("late.gif"));
        (await newsroom.Get<EditorDesk>().WithdrawAsync(Id, Cancellation)).Outcome.ShouldBe(EditorOutcome.Done);
        await newsroom.LayBesideAsync("late.gif", Gif(3));
        await newsroom.AnnounceAsync("late.gif");
        await newsroom.Queues.WorkAsync();
        (await PicturesAsync(newsroom)).ShouldBeEmpty();
        (await newsroom.PageAsync("2026/11/what-the-quay-remembers/index.html"))!.ShouldContain("withdrawn");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_folder_that_is_copied_in_any_order_ends_the_same(int seed)
    {
        const int Count = 8;
        await using var newsroom = await OpenAsync();
        var random = new Random(seed);
        var files = Enumerable.Range(10, Count).SelectMany(number => new[] { $"p{number}.md", $"p{number}.gif" }).ToArray();
        random.Shuffle(files);
        foreach (var file in files)
        {
            var number = int.Parse(Path.GetFileNameWithoutExtension(file)[1..], System.Globalization.CultureInfo.InvariantCulture);
            if (file.EndsWith(".md", StringComparison.Ordinal))
                await newsroom.UploadAsync(file, Drafts.Markdown($"Piece {number}", body: $"Text.\n\n![A picture](p{number}.gif)"));
            else
            {
                await newsroom.LayBesideAsync(file, Gif((byte)number));
                await newsroom.AnnounceAsync(file);
            }
            if (random.Next(3) == 0)
                await newsroom.Queues.WorkAsync();
        }
        await newsroom.Queues.WorkAsync();
        for (var number = 10; number < 10 + Count; number++)
            (await newsroom.PageAsync($"2026/11/piece-{number}/index.html"))!.ShouldContain(PathOf(Gif((byte)number)));
    }

    [Fact]
    public async Task A_preview_shows_it_before_its_time_to_whoever_holds_the_link()
    {
        await using var newsroom = await OpenAsync();
        await newsroom.PublishAsync("quay.md", Draft("quay.gif", "status: draft"));
        var link = new Uri(newsroom.Get<PreviewLinks>().LinkTo(Id));
        var page = Encoding.UTF8.GetString((await PreviewAsync(newsroom, link.Query)).Body.Span);
        var picture = System.Net.WebUtility.HtmlDecode(page.Split("src=\"?")[1].Split('"')[0]);

        var answer = await PreviewAsync(newsroom, "?" + picture);
        answer.Body.ToArray().ShouldBe(Quay);
        answer.Headers.ContentType.ToString().ShouldBe("image/gif");
        answer.Headers.CacheControl.ToString().ShouldBe("no-store");
    }

    private async Task<Newsroom> OpenAsync()
    {
        var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        await newsroom.LayBesideAsync("quay.gif", Quay);
        await newsroom.LayBesideAsync("crane.gif", Crane);
        return newsroom;
    }

    private static async Task<GatewayAnswer> PreviewAsync(Newsroom newsroom, string query)
    {
        var request = new DefaultHttpContext().Request;
        request.QueryString = new QueryString(query);
        IActionResult answer = await newsroom.Get<Previews>().ShowAsync(request, Id.ToString(), Cancellation);
        return answer.ShouldBeOfType<GatewayAnswer>();
    }

    private static string Draft(string picture, string field = "") =>
        Drafts.Markdown("What the quay remembers", field, body: $"The harbour master counts.\n\n![The quay]({picture})");

    private static async Task<IReadOnlyList<string>> PicturesAsync(Newsroom newsroom) =>
        [.. (await newsroom.SiteAsync()).Keys.Where(path => path.StartsWith(PicturePath.Folder, StringComparison.Ordinal))];

    private static string PathOf(byte[] picture) => $"media/{Digest.Hex(picture)[..32]}.gif";

    private static byte[] Gif(byte mark) => [.. "GIF89a"u8, 8, 0, 4, 0, 0, 0, 0, mark];
}
