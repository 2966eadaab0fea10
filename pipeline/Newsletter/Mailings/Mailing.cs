using Azure;
using Model;
using Pipeline.Subscribers;

namespace Pipeline.Newsletter.Mailings;

/// <summary>Where a mailing stands.</summary>
public enum MailingState
{
    /// <summary>It was decided not to mail; later versions do not change that, unless the author asks for it.</summary>
    Skipped,

    /// <summary>Its recipients are being written down.</summary>
    Expanding,

    /// <summary>Every recipient is written down; mails go out until <see cref="Mailing.Finished"/>.</summary>
    Sending,

    /// <summary>Called off: what was not sent by then never is.</summary>
    Cancelled,
}

/// <summary>
/// One newsletter mail-out: of a piece at most one, ever, whatever becomes of it later; of a digest one for each day it is due; of a
/// correction one.
/// </summary>
public sealed record Mailing
{
    /// <summary>A piece's is the commentary's id; another's has the same form.</summary>
    public required CommentaryId Id { get; init; }

    public MailingKind Kind { get; init; }

    /// <summary>The commentaries it is of, where its own id is none's.</summary>
    public IReadOnlyList<CommentaryId> Pieces { get; init; } = [];

    /// <summary>Of a correction the mailing whose recipients get it; of a piece that went out in a digest, that digest.</summary>
    public CommentaryId? Of { get; init; }

    /// <summary>What a correction says.</summary>
    public Correction? Correction { get; init; }

    /// <summary>The list it goes to; empty if it was skipped.</summary>
    public required string List { get; init; }

    public required MailingState State { get; init; }

    /// <summary>Whether an editor holds it: nothing is sent until they let it go on.</summary>
    public bool Held { get; init; }

    /// <summary>Why it was skipped or cancelled.</summary>
    public string? Reason { get; init; }

    /// <summary>Who holds it, or called it off; null for the program itself.</summary>
    public string? By { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When nothing was left to do.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>When its making was last begun, gone on with, or asked to go on.</summary>
    public required DateTimeOffset Touched { get; init; }

    /// <summary>While expanding: every shard before this one is written down.</summary>
    public int NextShard { get; init; }

    /// <summary>The shards that hold recipients, in order.</summary>
    public ShardSet Shards { get; init; } = [];

    /// <summary>Those of <see cref="Shards"/> with work left.</summary>
    public ShardSet Open { get; init; } = [];

    /// <summary>Guards the row; unset before it is stored.</summary>
    public ETag ETag { get; init; }

    /// <summary>Whether something is left to do.</summary>
    public bool IsActive => State is not MailingState.Skipped && Finished is null;
}
