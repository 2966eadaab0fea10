using System.Collections.Concurrent;
using Model;
using Pipeline.Catalog;

namespace Tests.Storage.Newsletter;

/// <summary>A catalog of editions and commentaries that a test puts there, so that mailing is seen alone.</summary>
internal sealed class Shelf : ICatalog
{
    private readonly ConcurrentDictionary<CommentaryId, (Head Head, Commentary Piece)> _pieces = new();

    public Head Put(CommentaryId id, CommentaryKind kind = CommentaryKind.Edition, bool? newsletter = null, string? series = "Sharper")
    {
        var piece = Piece(id, kind, series);
        var head = new Head
        {
            Id = id,
            Draft = $"{id}.md",
            State = LifecycleState.Published,
            Version = piece.Version,
            Title = piece.Title,
            Kind = kind,
            Series = series,
            Address = PieceAddress.Of(piece.Published, piece.Slug),
            Published = piece.Published,
            Newsletter = newsletter,
        };
        _pieces[id] = (head, piece);
        return head;
    }

    public void Set(CommentaryId id, Func<Head, Head> change) => _pieces[id] = (change(_pieces[id].Head), _pieces[id].Piece);

    /// <summary>A commentary that comes out at an instant.</summary>
    public void PutCommentary(CommentaryId id, DateTimeOffset published, string? series = null)
    {
        Put(id, CommentaryKind.Commentary, series: series);
        Set(id, head => head with { Published = published });
    }

    /// <summary>Says what was wrong in a piece.</summary>
    public void Correct(CommentaryId id, DateTimeOffset at, string text) =>
        _pieces[id] = (
            _pieces[id].Head,
            _pieces[id].Piece with { Corrections = [.. _pieces[id].Piece.Corrections, new Correction(at, text)] }
        );

    public void Set(CommentaryId id, LifecycleState state) => Set(id, head => head with { State = state });

    public Task<Head?> FindAsync(CommentaryId id, CancellationToken cancellation) =>
        Task.FromResult(_pieces.TryGetValue(id, out var found) ? found.Head : null);

    public Task<Commentary> ReadAsync(CommentaryId id, string version, CancellationToken cancellation) =>
        Task.FromResult(_pieces[id].Piece);

    public Task<ListingFront?> FrontAsync(ListingKey listing, CancellationToken cancellation) => Task.FromResult<ListingFront?>(null);

    public Task<ListingBucket?> BucketAsync(ListingKey listing, string bucket, CancellationToken cancellation) =>
        Task.FromResult<ListingBucket?>(new ListingBucket
        {
            Key = listing,
            Name = "",
            Bucket = bucket,
            Entries =
            [
                .. _pieces.Values.Where(one => one.Head.State.IsPublic() && listing.BucketOf(one.Head.Published!.Value) == bucket)
                    .Select(one => ListingEntry.Of(one.Piece with { Published = one.Head.Published!.Value }, one.Head.Address!.Value))
                    .Order(ListingEntry.NewestFirst),
            ],
        });

    private static Commentary Piece(CommentaryId id, CommentaryKind kind, string? series) => new()
    {
        Id = id,
        Version = "1-0a1b2c3d",
        Kind = kind,
        Title = $"Dredging season ({id})",
        Slug = Slug.From(id.ToString()),
        Series = series,
        Dek = "What the harbour board left out.",
        Published = new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero),
        BodyHtml = "<p>Three pieces on mud.</p>",
        BodyText = "Three pieces on mud.",
        WordCount = 4,
        Sections = [new EditionSection("Features", null, [new EditionItem { Title = "Mud and money", AbstractHtml = "<p>Who pays.</p>" }])],
        Source = new DraftSource($"{id}.md", "1", "00", "markdown", "1"),
    };

    public Task<IReadOnlyDictionary<string, string>> IndexAsync(ListingKind kind, CancellationToken cancellation) =>
        throw new NotSupportedException();
}
