using System.Text;
using Azure.Data.Tables;
using Pipeline.Operations.Copies;
using Pipeline.Storage;
using Pipeline.Subscribers;
using Tests.Storage.Making;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Operations;

/// <summary>All tables are copied, lost, and put back; then site and readers are what they were.</summary>
public sealed class CopyTests(AzuriteFixture azurite) : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"copy-{Guid.NewGuid():N}");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_lost_comes_back_as_it_was()
    {
        var account = azurite.NewAccount();
        var clock = new Clock(Story.Morning);
        await using var newsroom = await new Newsroom(account, clock).OpenAsync();
        await newsroom.PublishAsync("first.md", "---\ntitle: Of ropes\nauthors: [Ada Brink]\n---\nRopes hold.\n");
        await newsroom.PublishAsync("second.md", "---\ntitle: Of knots\nauthors: [Ada Brink]\ntopics: [Quays]\n---\nKnots hold ropes.\n");
        await newsroom.UploadAsync("later.md", "---\ntitle: Of sails\npublish_at: 2030-01-01T00:00:00Z\n---\nSails wait.\n");
        await newsroom.Get<SubscriberList>().AddConfirmedAsync("reader@example.org", "weekly", Token);
        await newsroom.Queues.WorkAsync();
        await newsroom.Get<Pipeline.Web.SitePages>().PublishAsync(Token);
        var (site, rows) = (await newsroom.SiteAsync(), await RowsAsync(newsroom));
        var copy = newsroom.Get<TableCopy>();
        await copy.WriteAsync(_folder, _ => { }, Token);

        // One that was broken off before its last table is not restored, and gone on with.
        File.Delete(Path.Combine(_folder, CopyNote.File));
        File.Move(Path.Combine(_folder, "subscribers.jsonl"), Path.Combine(_folder, "subscribers.jsonl.part"));
        await Should.ThrowAsync<InvalidDataException>(() => RestoreAsync(newsroom));
        (await copy.WriteAsync(_folder, _ => { }, Token)).Rows["subscribers"].ShouldBeGreaterThan(0);
        await Should.ThrowAsync<IOException>(() => copy.WriteAsync(_folder, _ => { }, Token));

        await LoseTablesAsync(newsroom);
        await Archive.EmptyAsync(newsroom, Containers.Web, Containers.Listings);
        await RestoreAsync(newsroom);
        await RestoreAsync(newsroom);
        await RestoreAsync(newsroom, overwrite: true);

        (await RowsAsync(newsroom)).ShouldStandAs(rows);
        await using var other = new Newsroom(account, clock);
        await Archive.MakeAsync(other);
        (await other.SiteAsync()).ShouldStandAs(site);
    }

    [Fact]
    public async Task A_row_that_is_there_stays_unless_it_is_to_be_replaced()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        var table = newsroom.Get<Stores>().Table(Tables.Subscribers);
        foreach (var key in (string[])["a", "b"])
            await table.PutAsync(new TableEntity("weekly:0", key) { ["Word"] = "old" }, Token);
        await newsroom.Get<TableCopy>().WriteAsync(_folder, _ => { }, Token);
        await table.PutAsync(new TableEntity("weekly:0", "a") { ["Word"] = "new" }, Token);
        await table.DeleteAsync("weekly:0", "b", Token);

        await RestoreAsync(newsroom);
        (await WordAsync("a"), await WordAsync("b")).ShouldBe(("new", "old"));
        await RestoreAsync(newsroom, overwrite: true);
        (await WordAsync("a")).ShouldBe("old");

        async Task<string?> WordAsync(string key) => (await table.FindAsync("weekly:0", key, Token))?.GetString("Word");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Task RestoreAsync(Newsroom newsroom, bool overwrite = false) =>
        newsroom.Get<TableRestore>().RestoreAsync(_folder, overwrite, _ => { }, Token);

    private static async Task LoseTablesAsync(Newsroom newsroom)
    {
        foreach (var table in Tables.All.Select(newsroom.Get<Stores>().Table))
            await foreach (var row in table.QueryAsync(null, Token))
                await table.DeleteAsync(row.PartitionKey, row.RowKey, Token);
    }

    private static async Task<SortedDictionary<string, string>> RowsAsync(Newsroom newsroom)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in Tables.All)
            await foreach (var row in newsroom.Get<Stores>().Table(name).QueryAsync(null, Token))
                rows[$"{name} {row.PartitionKey} {row.RowKey}"] = Encoding.UTF8.GetString(RowText.Write(row).Span);
        return rows;
    }
}
