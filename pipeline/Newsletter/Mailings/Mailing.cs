using Azure;

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

/// <summary>One newsletter mail-out: at most one per commentary, ever, whatever becomes of it later.</summary>
public sealed record Mailing
{
    /// <summary>The commentary's id.</summary>
    public required string Id { get; init; }

    /// <summary>The list it goes to; empty if it was skipped.</summary>
    public required string List { get; init; }

    public required MailingState State { get; init; }

    /// <summary>Whether an editor holds it: nothing is sent until they let it go on.</summary>
    public bool Held { get; init; }

    /// <summary>Why it was skipped or cancelled.</summary>
    public string? Reason { get; init; }

    public required DateTimeOffset Created { get; init; }

    /// <summary>When nothing was left to do.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>When its making was last begun, gone on with, or asked to go on.</summary>
    public required DateTimeOffset Touched { get; init; }

    /// <summary>While expanding: every shard before this one is written down.</summary>
    public int NextShard { get; init; }

    /// <summary>The shards that hold recipients, in order.</summary>
    public IReadOnlyList<int> Shards { get; init; } = [];

    /// <summary>Those of <see cref="Shards"/> with work left.</summary>
    public IReadOnlyList<int> Open { get; init; } = [];

    /// <summary>Guards the row; unset before it is stored.</summary>
    public ETag ETag { get; init; }

    /// <summary>Whether something is left to do.</summary>
    public bool IsActive => State is not MailingState.Skipped && Finished is null;
}
