using Azure;
using Azure.Storage.Blobs;
using Model;
using Pipeline.Feeds;
using Pipeline.Publications;
using Pipeline.Site;
using Pipeline.Storage;
using Pipeline.Theme;
using Pipeline.Web;
using Pipeline.Web.Gateway;

namespace Tests.Samples;

/// <summary>The whole site in memory: the real renderers over a catalog of the test's own, and the gateway that serves it.</summary>
internal sealed class SampleSite
{
    private static readonly SiteFiles Nowhere = new(new BlobStore(new BlobContainerClient(new Uri("http://127.0.0.1:1/account/web"))));

    private readonly ThemeFiles _theme;

    public SampleSite(FakeCatalog catalog, string? yaml = null, string address = "https://review.example/", string themeFolder = "none")
    {
        Catalog = catalog;
        Publication = PublicationFile.Parse(yaml ?? File.ReadAllText(SiteFolder.Find(new SiteOptions()).PublicationFile), address);
        _theme = new ThemeFiles(themeFolder);
        var assets = new Assets(_theme);
        Templates = new Templates(_theme);
        var views = new SiteViews(Publication, assets);
        var pieces = new PieceViews(Publication, views);
        Pages = new PageFiles(Templates, views, Publication);
        Articles = new ArticlePages(catalog, Nowhere, Pages, pieces, views, Publication);
        Listings = new ListingPages(catalog, Nowhere, new ListingViews(Pages, pieces, views, Publication), new SearchFiles(views), new Sitemaps(Publication, views));
        Assets = new SiteAssets(assets, Nowhere);
        Static = new SitePages(Nowhere, Assets, Listings, Pages, views, Publication);
        Feeds = new FeedFiles(catalog, Nowhere, new FeedEntries(catalog, new Content(Templates, views, pieces), Publication), Publication, assets);
        Gateway = new SiteGateway(ReadAsync, Pages, new SecurityHeaders(Publication), new Compression());
    }

    public FakeCatalog Catalog { get; }

    public Publication Publication { get; }

    public Templates Templates { get; }

    public PageFiles Pages { get; }

    public ArticlePages Articles { get; }

    public ListingPages Listings { get; }

    public SiteAssets Assets { get; }

    public SitePages Static { get; }

    public FeedFiles Feeds { get; }

    public SiteGateway Gateway { get; }

    /// <summary>The files by path.</summary>
    public Dictionary<string, SiteFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>How many reads the gateway made.</summary>
    public int Reads { get; private set; }

    /// <summary>Builds everything that the catalog holds.</summary>
    public async Task<SampleSite> BuildAsync()
    {
        await PublishAsync(Assets.Targets());
        await PublishAsync(Static.Targets());
        foreach (var head in Catalog.Heads)
            await PublishAsync(await Articles.TargetsAsync(head.Id, default));
        foreach (var listing in Catalog.Listings())
        {
            var front = await Catalog.FrontAsync(listing, default);
            await PublishAsync(Listings.Targets(listing, [.. front!.Buckets.Select(bucket => bucket.Bucket)]));
            await PublishAsync(Feeds.Targets(listing));
        }
        return this;
    }

    public async Task PublishAsync(IEnumerable<SiteTarget> targets)
    {
        var facts = new Facts();
        foreach (var target in targets)
        {
            if (await target.Render(facts, default) is { } file)
                Files[target.Path] = file;
            else
                Files.Remove(target.Path);
        }
    }

    /// <summary>A file's text.</summary>
    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path].Bytes.Span);

    private Task<StoredBlob?> ReadAsync(string path, CancellationToken cancellation)
    {
        Reads++;
        return Task.FromResult(Files.GetValueOrDefault(path) is { } file
            ? new StoredBlob(BinaryData.FromBytes(file.Bytes), new ETag($"\"0x{Digest.Hex(file.Bytes.Span)[..15]}\""), file.ContentType,
                file.Metadata ?? [], new DateTimeOffset(2026, 11, 1, 8, 30, 15, 500, TimeSpan.Zero))
            : null);
    }
}
