using Azure;
using Model;

namespace Pipeline.Catalog;

/// <summary>The truth about one commentary.</summary>
public sealed record Head
{
    public required CommentaryId Id { get; init; }

    /// <summary>The draft's blob name.</summary>
    public required string Draft { get; init; }

    public required LifecycleState State { get; init; }

    /// <summary>Counts every change of this row; of two listing changes the higher one is newer.</summary>
    public long Revision { get; init; }

    /// <summary>The version that is, or is to be, out; null if none was ever accepted.</summary>
    public string? Version { get; init; }

    /// <summary>How many versions were accepted.</summary>
    public int Sequence { get; init; }

    public string Title { get; init; } = "";

    public CommentaryKind Kind { get; init; }

    public string? Series { get; init; }

    /// <summary>The slug before any suffix that kept it apart from another's.</summary>
    public string? RequestedSlug { get; init; }

    /// <summary>The page's address, such as <c>/2026/11/a-title/</c>; claimed when a version is accepted, never given to another.</summary>
    public PieceAddress? Address { get; init; }

    /// <summary>Addresses it had while it was out; each answers 301 to <see cref="Address"/>.</summary>
    public IReadOnlyList<PieceAddress> FormerAddresses { get; init; } = [];

    /// <summary>Whether it was ever out, so that its addresses must answer for ever.</summary>
    public bool WasOut { get; init; }

    /// <summary>Whether readers were shown it and it was taken back: its addresses say so. One that was never out has none to tell
    /// of.</summary>
    public bool IsGone => WasOut && State.IsWithdrawn();

    /// <summary>What readers of a withdrawn piece's address are told of it; null for nothing.</summary>
    public string? WithdrawalNote { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>When a scheduled piece comes out.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>The listings and buckets that show it.</summary>
    public IReadOnlyList<ListingPlace> Places { get; init; } = [];

    /// <summary>Whether the author asked for or against a mailing; null leaves it to the kind.</summary>
    public bool? Newsletter { get; init; }

    /// <summary>The ETag of the draft that was processed last, accepted or not.</summary>
    public string? DraftEtag { get; init; }

    /// <summary>How the newest upload fared.</summary>
    public Submission? Submission { get; init; }

    /// <summary>The draft of its newest upload, which may be another than the one that has the piece.</summary>
    public string NewestDraft => Submission?.Draft ?? Draft;

    /// <summary>Guards the row.</summary>
    public ETag ETag { get; init; }

    /// <summary>Whether it waits for this very instant.</summary>
    public bool WaitsFor(DateTimeOffset due) => State is LifecycleState.Scheduled && PublishAt == due;

    /// <summary>Whether its time has come.</summary>
    public bool IsDue(DateTimeOffset now) => State is LifecycleState.Scheduled && PublishAt <= now;

    /// <summary>The identifier of its feed items; never changes.</summary>
    public Guid FeedId => Id.FeedId;
}

/// <summary>A listing's bucket that shows a commentary.</summary>
/// <param name="Name">The listing's name as this commentary gives it; empty for home.</param>
public sealed record ListingPlace(ListingKey Listing, string Bucket, string Name);
