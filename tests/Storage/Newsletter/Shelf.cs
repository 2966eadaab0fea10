using System.Collections.Concurrent;
using Model;
using Pipeline.Catalog;

namespace Tests.Storage.Newsletter;

/// <summary>A catalog of editions and commentaries that a test puts there, so that mailing is seen alone.</summary>
internal sealed class Shelf : ICatalog
{
    private readonly ConcurrentDictionary<string, (Head Head, Commentary Piece)> _pieces = new();

    public Head Put(string id, CommentaryKind kind = CommentaryKind.Edition, bool? newsletter = null, string? series = "Sharper")
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
            Address = $"/2026/11/{piece.Slug}/",
            Published = piece.Published,
            Newsletter = newsletter,
        };
        _pieces[id] = (head, piece);
        return head;
    }

    public void Set(string id, Func<Head, Head> change) => _pieces[id] = (change(_pieces[id].Head), _pieces[id].Piece);

    public void Set(string id, LifecycleState state) => Set(id, head => head with { State = state });

    public Task<Head?> FindAsync(string id, CancellationToken cancellation) =>
        Task.FromResult(_pieces.TryGetValue(id, out var found) ? found.Head : null);

    public Task<Commentary> ReadAsync(string id, string version, CancellationToken cancellation) => Task.FromResult(_pieces[id].Piece);

    public Task<ListingFront?> FrontAsync(ListingKey listing, CancellationToken cancellation) => Task.FromResult<ListingFront?>(null);

    public Task<ListingBucket?> BucketAsync(ListingKey listing, string bucket, CancellationToken cancellation) => Task.FromResult<ListingBucket?>(null);

    private static Commentary Piece(string id, CommentaryKind kind, string? series) => new()
    {
        Id = id,
        Version = "1-0a1b2c3d",
        Kind = kind,
        Title = $"Dredging season ({id})",
        Slug = Slug.From(id),
        Series = series,
        Dek = "What the harbour board left out.",
        Published = new DateTimeOffset(2026, 11, 2, 0, 0, 0, TimeSpan.Zero),
        BodyHtml = "<p>Three pieces on mud.</p>",
        BodyText = "Three pieces on mud.",
        WordCount = 4,
        Sections = [new EditionSection("Features", null, [new EditionItem { Title = "Mud and money", AbstractHtml = "<p>Who pays.</p>" }])],
        Source = new DraftSource($"{id}.md", "1", "00", "markdown", "1"),
    };
}
