using System.Text;
using Manuscripts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Model;
using Pipeline.Catalog.Submissions;
using Pipeline.Desk.Flight;
using Pipeline.Intake;
using Tests.Storage.Catalog;
using Tests.Storage.Pipelines;

namespace Tests.Storage.Desk;

/// <summary>A draft shows on the desk from when it is dropped there until it is answered.</summary>
public sealed class ReadingTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_dropped_on_the_desk_is_being_read_until_it_has_its_report()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        await DropAsync(newsroom, "mole.md", Drafts.Markdown("What the mole keeps out"));
        (await ReadingAsync(newsroom)).ShouldBe(["mole.md"]);

        await TakeInAsync(newsroom, "mole.md");
        (await ReadingAsync(newsroom)).ShouldBeEmpty();

        newsroom.Clock.Advance(TimeSpan.FromMinutes(1));
        await DropAsync(newsroom, "mole.md", Drafts.Markdown("What the mole keeps out"));
        (await ReadingAsync(newsroom)).ShouldBe(["mole.md"], "the same once more is another upload");
        await TakeInAsync(newsroom, "mole.md");
        (await ReadingAsync(newsroom)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_never_answered_is_not_said_to_be_read_for_ever()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        await newsroom.Get<DraftsInHand>().NoteAsync("stuck.docx", newsroom.Clock.GetUtcNow(), Cancellation);
        (await ReadingAsync(newsroom)).ShouldBe(["stuck.docx"]);
        newsroom.Clock.Advance(TimeSpan.FromMinutes(16));
        (await ReadingAsync(newsroom)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_draft_that_takes_long_to_read_is_being_read_whoever_uploaded_it()
    {
        await using var newsroom = await new Newsroom(azurite.NewAccount(), new Clock(Story.Morning)).OpenAsync();
        var slow = new SlowNormalizer();
        var reading = new DraftReading(
            slow, newsroom.Get<DraftsInHand>(), newsroom.Clock, NullLogger<DraftReading>.Instance);
        var draft = new Draft("long.docx", ReadOnlyMemory<byte>.Empty, new Dictionary<string, string>());
        var read = reading.ReadAsync(draft, newsroom.Clock.GetUtcNow(), Cancellation);

        var deadline = DateTime.UtcNow.AddSeconds(30);
        while (!(await ReadingAsync(newsroom)).Contains("long.docx"))
            (DateTime.UtcNow < deadline).ShouldBeTrue("Nobody is told that it is being read.");
        slow.End.SetResult();
        await read;
    }

    private static async Task<IEnumerable<string>> ReadingAsync(Newsroom newsroom) =>
        (await newsroom.Get<FlightReader>().ReadAsync(Cancellation)).Reading.Select(one => one.Draft);

    private static async Task TakeInAsync(Newsroom newsroom, string name)
    {
        await newsroom.AnnounceAsync(name);
        await newsroom.Queues.WorkAsync();
    }

    private static async Task DropAsync(Newsroom newsroom, string name, string draft)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(draft));
        var (isDone, sentence) = await newsroom.Get<DraftUploads>().StoreAsync(
            new FormFileCollection { new FormFile(content, 0, content.Length, "files", name) }, Cancellation);
        isDone.ShouldBeTrue(sentence);
    }

    private sealed class SlowNormalizer : INormalizer
    {
        public TaskCompletionSource End { get; } = new();

        public string Version => "1";

        public async Task<NormalizedDraft> NormalizeAsync(Draft draft, CancellationToken cancellation)
        {
            await End.Task;
            return NormalizedDraft.Rejected();
        }
    }
}
