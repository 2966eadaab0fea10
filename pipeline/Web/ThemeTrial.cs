using Microsoft.Extensions.Hosting;
using Model;

namespace Pipeline.Web;

/// <summary>
/// Renders every kind of page with sample data when the app starts: a template that compiles and cannot be rendered stops it, before a
/// reader meets it.
/// </summary>
internal sealed class ThemeTrial(ArticlePages articles, ListingViews listings, PageFiles pages, SitePages standing) : IHostedService
{
    /// <exception cref="InvalidDataException">A kind of page cannot be rendered; the message says which and why.</exception>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var entry = ListingEntry.Of(Sample, PieceAddress.Parse("/2026/11/a-sample/"));
        var front = new ListingFront
        {
            Key = new ListingKey(ListingKind.Series, "samples"),
            Name = "Samples",
            Newest = [entry],
            Buckets = [new BucketCount("2026", 1, Sample.Published)],
        };
        await TryAsync("article", () => articles.RenderAsync(Sample, entry.Address, Sample.Published));
        await TryAsync("listing", () => listings.FrontAsync(front));
        await TryAsync("listing", () => listings.BucketAsync(
            new ListingBucket { Key = front.Key, Name = front.Name, Bucket = "2026", Entries = [entry] }));
        await TryAsync("archive", () => listings.ArchiveAsync(
            front with { Key = ListingKey.Home, Name = "", Buckets = [new BucketCount("2026-11", 1, Sample.Published)] }));
        await TryAsync("message", () => pages.GoneAsync("Sample."));
        foreach (var target in standing.Targets())
            await TryAsync(target.Path, () => target.Render(new Site.Facts(), cancellationToken));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task TryAsync(string kind, Func<Task> render)
    {
        try
        {
            await render();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or InvalidDataException))
        {
            throw new InvalidDataException($"The theme's page '{kind}' cannot be rendered with sample data: {e.Message}", e);
        }
    }

    private static Commentary Sample { get; } = new()
    {
        Id = CommentaryId.FromDraft("sample.md"),
        Version = "1-00000000",
        Kind = CommentaryKind.Edition,
        Title = "A sample",
        Dek = "Of everything that a piece may say.",
        Slug = "a-sample",
        Authors = [Author.Named("Ada Sample")],
        Series = "Samples",
        Topics = ["Samples"],
        Outlet = new Outlet("The Sampler", "https://sampler.example/"),
        Published = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero),
        Updated = new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero),
        Corrections = [new Correction(new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero), "A sample of one.")],
        BodyHtml = "<p>A sample.</p>",
        BodyText = "A sample.",
        WordCount = 2,
        Sections =
        [
            new EditionSection(
                "Samples", null, [new EditionItem { Title = "One", AbstractHtml = "<p>One.</p>", Url = "https://sampler.example/1" }]),
        ],
        Source = new DraftSource("sample.md", "", "", "markdown", "1"),
    };
}
