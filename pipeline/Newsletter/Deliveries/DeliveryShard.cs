using Azure;
using Model;
using Pipeline.Storage.Rows;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// One shard of a mailing's deliveries: its numbers, how far it is expanded, and who sends it. It lives in the deliveries' own
/// partition, and every change of a delivery changes it in the same transaction: so the numbers are always right, and nobody
/// who lost the lease can change anything.
/// </summary>
public sealed record DeliveryShard
{
    public required CommentaryId Mailing { get; init; }

    public required int Shard { get; init; }

    [Columns]
    public DeliveryCounts Counts { get; init; } = DeliveryCounts.None;

    /// <summary>Why those that did not go out did not, as far as there is a reason.</summary>
    public ReasonCounts Reasons { get; init; } = ReasonCounts.None;

    /// <summary>The last subscriber's key that was written down; empty for none.</summary>
    public string Cursor { get; init; } = "";

    /// <summary>Whether the mailing was called off: nothing may begin to be sent.</summary>
    public bool Cancelled { get; init; }

    /// <summary>Who sends it; null for nobody.</summary>
    public string? Owner { get; init; }

    /// <summary>Until when the owner owns it without a further sign of life.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When a message about it is due at the latest; null if nobody took it up yet.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Whether an editor holds the mailing: nothing may begin to be sent until they let it go on.</summary>
    public bool Held { get; init; }

    /// <summary>Guards the row; unset before it is stored.</summary>
    public ETag ETag { get; init; }

    /// <summary>The shard as it is once a delivery has moved.</summary>
    internal DeliveryShard Moved(Delivery from, Delivery to) =>
        this with { Counts = Counts.Moved(from, to), Reasons = Reasons.Moved(from, to) };

    public bool IsLeased(DateTimeOffset now) => Owner is not null && LeaseUntil > now;
}
