using Model;
using Pipeline.Storage;

namespace Pipeline.Catalog.Messages;

/// <summary>Queue <c>dispatch</c>: the outbox of a commentary may hold something, or its time may have come.</summary>
public sealed record DispatchHint(CommentaryId Id) : Message;

/// <summary>Queue <c>listings</c>: listings have pending changes.</summary>
public sealed record ListingHint : Message
{
    public IReadOnlyList<ListingKey> Listings { get; init; } = [];

    /// <summary>The piece whose changes it tells of; null for those of any piece, as where they were gathered.</summary>
    public CommentaryId? Piece { get; init; }

    /// <summary>How many steps they waited because much is published; null if they are not to wait.</summary>
    public int? Steps { get; init; }
}

/// <summary>
/// Queue <c>web</c>: an article's page may be out of date (<see cref="Id"/>), or a listing's pages (<see cref="Listing"/>).
/// </summary>
public sealed record WebHint : Message
{
    public CommentaryId? Id { get; init; }

    public ListingKey? Listing { get; init; }

    /// <summary>The listing's buckets whose pages may be out of date, besides its front.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];

    /// <summary>Months of which search is to take in what changed.</summary>
    public IReadOnlyList<string> SearchMonths { get; init; } = [];
}

/// <summary>
/// Queue <c>feeds</c>: a listing's feeds may be out of date (<see cref="Listing"/>), or a piece's news item (<see cref="Id"/>).
/// </summary>
public sealed record FeedHint(ListingKey? Listing = null) : Message
{
    public CommentaryId? Id { get; init; }

    /// <summary>The listing's buckets whose part of the feeds' archive may be out of date.</summary>
    public IReadOnlyList<string> Buckets { get; init; } = [];
}

/// <summary>Queue <c>newsletter</c>: a commentary was published, or withdrawn, and may concern a mailing.</summary>
public sealed record MailingHint(CommentaryId Id) : Message;

/// <summary>Queue <c>deliveries</c>: a mailing has deliveries to make.</summary>
/// <param name="Mailing">The mailing's id.</param>
/// <param name="Shard">Which part of its deliveries.</param>
public sealed record DeliveryHint(CommentaryId Mailing, int Shard) : Message;
