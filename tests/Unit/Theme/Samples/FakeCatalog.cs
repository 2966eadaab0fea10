using Model;
using Pipeline.Catalog;
using Pipeline.Catalog.Listings;

namespace Tests.Samples;

/// <summary>A catalog in memory: heads and documents as told, listings worked out from them when asked.</summary>
internal sealed class FakeCatalog : ICatalog
{
    private readonly Dictionary<CommentaryId, Head> _heads = [];
    private readonly Dictionary<(CommentaryId, string), Commentary> _documents = [];

    public IEnumerable<Head> Heads => _heads.Values;

    /// <summary>Publishes a piece at the address of its month and slug, or another state of it.</summary>
    public Head Put(Commentary piece, LifecycleState state = LifecycleState.Published, params string[] former)
    {
        _documents[(piece.Id, piece.Version)] = piece;
        return Put(new Head
        {
            Id = piece.Id,
            Draft = piece.Source.Draft,
            State = state,
            Version = piece.Version,
            Sequence = 1,
            Title = piece.Title,
            Kind = piece.Kind,
            Series = piece.Series,
            Address = PieceAddress.Of(piece.Published, piece.Slug),
            FormerAddresses = [.. former.Select(PieceAddress.Parse)],
            WasOut = state is LifecycleState.Published or LifecycleState.Withdrawn,
            Published = piece.Published,
            Updated = piece.Updated,
        });
    }

    public Head Put(Head head) => _heads[head.Id] = head;

    public Task<Head?> FindAsync(CommentaryId id, CancellationToken cancellation) => Task.FromResult(_heads.GetValueOrDefault(id));

    public Task<Commentary> ReadAsync(CommentaryId id, string version, CancellationToken cancellation) =>
        Task.FromResult(_documents[(id, version)]);

    public Task<ListingFront?> FrontAsync(ListingKey listing, CancellationToken cancellation)
    {
        var entries = Entries(listing);
        var buckets = entries.GroupBy(entry => listing.BucketOf(entry.Published))
            .Select(bucket => new BucketCount(bucket.Key, bucket.Count(), bucket.Max(entry => entry.Updated ?? entry.Published)));
        return Task.FromResult<ListingFront?>(
            new ListingFront
            {
                Key = listing,
                Name = Name(listing),
                Newest = [.. entries.Take(ListingFront.Size)],
                Buckets = [.. buckets],
            }
        );
    }

    public Task<IReadOnlyDictionary<string, string>> IndexAsync(ListingKind kind, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyDictionary<string, string>>(
            Listings().Where(listing => listing.Kind == kind).ToDictionary(listing => listing.Slug, Name));

    public Task<ListingBucket?> BucketAsync(ListingKey listing, string bucket, CancellationToken cancellation) =>
        Task.FromResult<ListingBucket?>(new ListingBucket
        {
            Key = listing,
            Name = Name(listing),
            Bucket = bucket,
            Entries = [.. Entries(listing).Where(entry => listing.BucketOf(entry.Published) == bucket)],
        });

    /// <summary>Every listing that holds something, home first.</summary>
    public IEnumerable<ListingKey> Listings() =>
        Public().SelectMany(pair => Places.Of(pair.Piece)).Select(place => place.Listing).Prepend(ListingKey.Home).Distinct();

    private IEnumerable<(Head Head, Commentary Piece)> Public() => _heads.Values.Where(head => head.State.IsPublic())
        .Select(head => (head, _documents[(head.Id, head.Version!)]));

    private List<ListingEntry> Entries(ListingKey listing) =>
        [
            .. Public()
                .Where(pair => Places.Of(pair.Piece).Any(place => place.Listing == listing))
                .Select(pair => ListingEntry.Of(pair.Piece, pair.Head.Address!.Value))
                .Order(ListingEntry.NewestFirst),
        ];

    private string Name(ListingKey listing) =>
        Public().SelectMany(pair => Places.Of(pair.Piece)).FirstOrDefault(place => place.Listing == listing)?.Name ?? "";
}
