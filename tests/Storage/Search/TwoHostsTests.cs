using Pipeline.Search;
using Pipeline.Site;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Search;

/// <summary>Two hosts that keep the index in turn: what one remembers of having written may be what the other wrote over.</summary>
public sealed class TwoHostsTests(AzuriteFixture azurite) : IAsyncLifetime
{
    private static readonly string Part = SitePath.Of(SearchFolder.Part(new PartName("2026-11", 0)));

    private readonly List<Newsroom> _hosts = [];

    public async ValueTask InitializeAsync()
    {
        var account = azurite.NewAccount();
        _hosts.AddRange([new(account, new Clock(Story.Morning)), new(account, new Clock(Story.Morning))]);
        foreach (var host in _hosts)
            await host.OpenAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
            await host.DisposeAsync();
    }

    [Fact]
    public async Task A_piece_that_one_brought_and_the_other_took_is_in_the_index_no_more()
    {
        await _hosts[1].PublishAsync("beach/gravel.md", Text("Gravel"));
        await _hosts[1].PublishAsync("beach/shingle.md", Text("Shingle"));
        var before = await _hosts[0].PageAsync(Part);

        await _hosts[0].PublishAsync("beach/pebble.md", Text("Pebble"));
        (await _hosts[0].PageAsync(Part)).ShouldNotBe(before);
        await _hosts[1].PublishAsync("beach/pebble.md", Text("Pebble", "status: withdrawn\n"));

        (await _hosts[0].PageAsync(Part)).ShouldBe(before);
    }

    private static string Text(string title, string more = "") =>
        $"---\ntitle: {title}\nauthors: [Ada Brink]\ndate: 2026-11-20\n{more}---\nStones of the beach, and what they are good for.\n";
}
