using Azure;
using Model;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>Where one recipient's copy of a mailing stands.</summary>
public enum DeliveryState
{
    /// <summary>To be sent.</summary>
    Pending,

    /// <summary>Being handed to the mail server right now; found so after a crash, its outcome is unknown.</summary>
    Sending,

    /// <summary>The mail server took it.</summary>
    Sent,

    /// <summary>Not sent and not tried again, or of unknown outcome.</summary>
    Failed,

    /// <summary>Not sent because the reader left or the mailing was called off.</summary>
    Suppressed,
}

/// <summary>One recipient's copy of a mailing. It holds no address: that is read from the subscription when the mail is made.</summary>
public sealed record Delivery
{
    /// <summary>The reason of a delivery that was under way when its sender stopped, or whose connection broke.</summary>
    public const string OutcomeUnknown = "outcome-unknown";

    /// <summary>The reason of a delivery that was not tried any more, because its recipient's domain refused all before it.</summary>
    public const string DomainRefuses = "domain-refuses";

    /// <summary>The reason of a delivery whose reader had left before its turn.</summary>
    public const string NotSubscribed = "not-subscribed";

    /// <summary>The reason of a delivery that was pending when its mailing was called off.</summary>
    public const string MailingCancelled = "mailing-cancelled";

    public required CommentaryId Mailing { get; init; }

    /// <summary>The subscriber's key.</summary>
    public required string Key { get; init; }

    public required DeliveryState State { get; init; }

    /// <summary>How often the mail server refused it for now.</summary>
    public int Tries { get; init; }

    /// <summary>When it may be tried again; null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Why it failed or was suppressed, such as <c>550 5.1.1</c> or <see cref="OutcomeUnknown"/>.</summary>
    public string? Reason { get; init; }

    /// <summary>When it got into this state; null for when the mailing was expanded.</summary>
    public DateTimeOffset? Changed { get; init; }

    /// <summary>Guards the row; unset before it is stored.</summary>
    public ETag ETag { get; init; }

    internal bool IsUnknown => State is DeliveryState.Failed && Reason == OutcomeUnknown;
}
