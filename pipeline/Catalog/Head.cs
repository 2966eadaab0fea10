using Azure;
using Pipeline.Model;

namespace Pipeline.Catalog;

/// <summary>The truth about one commentary.</summary>
public sealed record Head
{
    public required string Id { get; init; }

    /// <summary>The draft's blob name.</summary>
    public required string Draft { get; init; }

    public required LifecycleState State { get; init; }

    /// <summary>The version that is, or is to be, out; null if none was ever accepted.</summary>
    public string? Version { get; init; }

    /// <summary>How many versions were accepted.</summary>
    public int Sequence { get; init; }

    public string Title { get; init; } = "";

    public CommentaryKind Kind { get; init; }

    public string? Series { get; init; }

    /// <summary>The page's address, such as <c>/2026/11/a-title/</c>; set once it was first out, never given to another.</summary>
    public string? Address { get; init; }

    /// <summary>Addresses it had before; each answers 301 to <see cref="Address"/>.</summary>
    public IReadOnlyList<string> FormerAddresses { get; init; } = [];

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>When a scheduled piece comes out.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>The listings that show it, as of the dispatched version.</summary>
    public IReadOnlyList<ListingKey> Listings { get; init; } = [];

    /// <summary>Whether the author asked for or against a mailing; null leaves it to the kind.</summary>
    public bool? Newsletter { get; init; }

    /// <summary>The ETag of the draft that was processed last, accepted or not.</summary>
    public string? DraftEtag { get; init; }

    /// <summary>The accepted draft's hash, to know a second upload of the same bytes.</summary>
    public string? DraftSha256 { get; init; }

    /// <summary>Corrections so far, newest last.</summary>
    public IReadOnlyList<Correction> Corrections { get; init; } = [];

    /// <summary>Guards the row.</summary>
    public ETag ETag { get; init; }

    /// <summary>The identifier of its feed items; never changes.</summary>
    public Guid FeedId => CommentaryId.FeedId(Id);
}
