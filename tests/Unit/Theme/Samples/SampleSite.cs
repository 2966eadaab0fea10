using Azure;
using Azure.Storage.Blobs;
using Model;
using Pipeline.Announcing;
using Pipeline.Catalog.Listings;
using Pipeline.Catalog.Outputs;
using Pipeline.Feeds;
using Pipeline.Imaging;
using Pipeline.Publications;
using Pipeline.Search;
using Pipeline.Site;
using Pipeline.Storage;
using Pipeline.Theme;
using Pipeline.Web;
using Pipeline.Web.Gateway;

namespace Tests.Samples;

/// <summary>The whole site in memory: the real renderers over a catalog of the test's own, and the gateway that serves it.</summary>
internal sealed class SampleSite : ISiteFiles
{
    private static readonly SiteFiles Nowhere = new(new BlobStore(new BlobContainerClient(new Uri("http://127.0.0.1:1/account/web"))));

    private static readonly ListingIndex NoIndex = new(new Stores(new StorageClients(
        Microsoft.Extensions.Options.Options.Create(new StorageOptions { ConnectionString = "UseDevelopmentStorage=true" }), [])));

    private static readonly ShareCards Cards = new();

    private readonly ThemeFiles _theme;

    public SampleSite(FakeCatalog catalog, string? yaml = null, string address = "https://review.example/", string themeFolder = "none",
        AnnounceOptions? announce = null, int volumeSize = SearchVolume.MaxPieces)
    {
        Catalog = catalog;
        Publication = PublicationFile.Parse(yaml ?? File.ReadAllText(SiteFolder.Find(new SiteOptions()).PublicationFile), address);
        _theme = new ThemeFiles(themeFolder);
        var siteFolder = new SiteFolder(Path.GetDirectoryName(themeFolder) ?? "none");
        var book = AuthorBook.Load(siteFolder.Authors);
        var texts = Texts.Load(Publication.Language, siteFolder.Texts);
        var assets = new Assets(_theme, book, new StyleTexts(texts, Publication.Language));
        Templates = new Templates(_theme);
        var views = Views = new SiteViews(Publication, assets, texts);
        var authors = new AuthorViews(book, assets);
        var pieces = new PieceViews(Publication, views, authors);
        var structured = new StructuredData(Publication, views);
        Pages = new PageFiles(Templates, views, Publication);
        Articles = new ArticlePages(
            catalog, Nowhere, Pages, pieces, views, structured, Cards, new SearchCards(views, LookAsync), Publication);
        var words = new SearchPart(catalog);
        Parts = new SearchParts(catalog, Nowhere, words, debts: null!);
        Search = new SearchMerge(catalog, this, words, volumeSize);
        var sitemaps = new Sitemaps(Publication, views);
        Listings = new ListingPages(
            catalog, NoIndex, Nowhere, new ListingViews(Pages, pieces, authors, views, structured, Publication),
            sitemaps, Parts, Search);
        Assets = new SiteAssets(assets, Nowhere);
        var announcer = new Announcer(
            new HttpClient(), Microsoft.Extensions.Options.Options.Create(announce ?? new AnnounceOptions()), Publication,
            TimeProvider.System,
            Microsoft.Extensions.Logging.Abstractions.NullLogger<Announcer>.Instance);
        Static = new SitePages(Nowhere, Assets, Listings, Search, Pages, views, _theme, Cards, sitemaps, Publication, announcer);
        var entries = new FeedEntries(catalog, new Content(Templates, views, pieces), Publication);
        var documents = new FeedDocuments(catalog, entries, Publication, assets, announcer);
        News = new PieceNews(catalog, Nowhere, entries, Publication);
        Feeds = new FeedTargets(documents, Publication);
        Archive = new FeedArchive(Nowhere, documents, Feeds);
        Gateway = new SiteGateway(
            new SiteReads(ReadAsync, TimeProvider.System), Pages, new SecurityHeaders(Publication), new Compression());
    }

    public FakeCatalog Catalog { get; }

    public Publication Publication { get; }

    public Templates Templates { get; }

    public SiteViews Views { get; }

    public PageFiles Pages { get; }

    public ArticlePages Articles { get; }

    public ListingPages Listings { get; }

    public SearchParts Parts { get; }

    public SearchMerge Search { get; }

    public SiteAssets Assets { get; }

    public SitePages Static { get; }

    public FeedTargets Feeds { get; }

    public FeedArchive Archive { get; }

    public PieceNews News { get; }

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
        foreach (var form in ListingForm.All)
            await PublishAsync(Listings.IndexTargets(form.Kind));
        foreach (var head in Catalog.Heads)
            await PublishAsync([.. await Articles.TargetsAsync(head.Id, default), .. News.Targets(head)]);
        foreach (var listing in Catalog.Listings())
        {
            var front = await Catalog.FrontAsync(listing, default);
            await PublishAsync(Listings.Targets(listing, [.. front!.Buckets.Select(bucket => bucket.Bucket)]));
            await PublishAsync(Feeds.Newest(listing));
            var buckets = new List<BuiltBucket>();
            foreach (var bucket in front.Buckets)
                buckets.Add(new BuiltBucket((await Catalog.BucketAsync(listing, bucket.Bucket, default))!, IsNew: true) { Before = [] });
            await PublishAsync(await Archive.TargetsAsync(new ListingRound(listing, 0, front, buckets, IsNew: true), new Facts(), default));
        }
        await SearchAsync();
        return this;
    }

    /// <summary>Puts pictures on the site, as dispatch does.</summary>
    public SampleSite Show(IEnumerable<MediaFile> pictures)
    {
        foreach (var picture in pictures)
            Files[picture.Path] = new SiteFile(picture.Bytes, picture.ContentType);
        return this;
    }

    /// <summary>Brings all of search up to date.</summary>
    public async Task SearchAsync()
    {
        var front = await Catalog.FrontAsync(ListingKey.Home, default);
        var parts = PartName.Of(front);
        await PublishAsync(parts.Select(Parts.Target));
        await Search.PublishAsync([.. parts.Select(part => part.Month).Distinct()], default);
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

    async Task<IReadOnlySet<string>> ISiteFiles.PublishAsync(
        IReadOnlyList<SiteTarget> targets, CancellationToken cancellation, Facts? known)
    {
        await PublishAsync(targets);
        return targets.Select(target => target.Path).ToHashSet();
    }

    Task<StoredBlob?> ISiteFiles.ReadAsync(string path, CancellationToken cancellation) => LookAsync(path, cancellation);

    async Task<(StoredBlob Part, long Length)?> ISiteFiles.ReadRangeAsync(
        string path, long from, long to, CancellationToken cancellation) => await LookAsync(path, cancellation) is { } file
            ? (file with { Content = BinaryData.FromBytes(file.Content.ToMemory()[(int)from..(int)Math.Min(to + 1, file.Content.Length)]) },
                file.Content.Length)
            : null;

    Task<IEnumerable<string>> ISiteFiles.PathsAsync(string prefix, CancellationToken cancellation) =>
        Task.FromResult<IEnumerable<string>>([.. Files.Keys.Where(path => path.StartsWith(prefix, StringComparison.Ordinal))]);

    /// <summary>A file's text.</summary>
    public string Text(string path) => System.Text.Encoding.UTF8.GetString(Files[path].Bytes.Span);

    private Task<StoredBlob?> ReadAsync(string path, CancellationToken cancellation)
    {
        Reads++;
        return LookAsync(path, cancellation);
    }

    private Task<StoredBlob?> LookAsync(string path, CancellationToken cancellation) =>
        Task.FromResult(Files.GetValueOrDefault(path) is { } file
            ? new StoredBlob(BinaryData.FromBytes(file.Bytes), new ETag($"\"0x{Digest.Hex(file.Bytes.Span)[..15]}\""), file.ContentType,
                file.Metadata ?? [], new DateTimeOffset(2026, 11, 1, 8, 30, 15, 500, TimeSpan.Zero))
            : null);
}
