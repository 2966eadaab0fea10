using Model;
using Pipeline.Search;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Search;

/// <summary>Two pieces of a month whose cards share a file: whoever writes it, each stays until it is withdrawn.</summary>
public sealed class SharedSlotTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly (string One, string Other) Sharing = FindSharing();

    private readonly Newsroom _newsroom = new(azurite.NewAccount(), new Clock(Story.Morning));

    public async ValueTask InitializeAsync() => await _newsroom.OpenAsync();

    public ValueTask DisposeAsync() => _newsroom.DisposeAsync();

    [Fact]
    public async Task The_second_keeps_the_first()
    {
        await _newsroom.PublishAsync(Sharing.One, Text("Gravel"));
        await _newsroom.PublishAsync(Sharing.Other, Text("Shingle"));
        await ShouldHoldAsync("Gravel", "Shingle");

        await _newsroom.PublishAsync(Sharing.One, Text("Gravel, corrected"));
        await ShouldHoldAsync("Gravel, corrected", "Shingle");

        await _newsroom.PublishAsync(Sharing.One, Text("Gravel, corrected", "status: withdrawn\n"));
        await ShouldHoldAsync("Shingle");
    }

    [Fact]
    public async Task Both_at_once_are_both_there()
    {
        await _newsroom.UploadAsync(Sharing.One, Text("Gravel"));
        await _newsroom.UploadAsync(Sharing.Other, Text("Shingle"));
        await _newsroom.Queues.WorkAsync();
        await ShouldHoldAsync("Gravel", "Shingle");
    }

    private async Task ShouldHoldAsync(params string[] titles)
    {
        var file = await _newsroom.PageAsync(PieceSlot.Address("2026-11", CommentaryId.FromDraft(Sharing.One))[1..]);
        using var json = System.Text.Json.JsonDocument.Parse(file!);
        json.RootElement.GetProperty("pieces").EnumerateArray().Select(card => card.GetProperty("title").GetString())
            .ShouldBe(titles, ignoreOrder: true);
    }

    private static string Text(string title, string more = "") =>
        $"---\ntitle: {title}\nauthors: [Ada Brink]\ndate: 2026-11-20\n{more}---\nStones of the beach, and what they are good for.\n";

    private static (string, string) FindSharing()
    {
        var seen = new Dictionary<int, string>();
        for (var n = 0; ; n++)
            if (!seen.TryAdd(PieceSlot.Of(CommentaryId.FromDraft($"beach/{n}.md")), $"beach/{n}.md"))
                return (seen[PieceSlot.Of(CommentaryId.FromDraft($"beach/{n}.md"))], $"beach/{n}.md");
    }
}
