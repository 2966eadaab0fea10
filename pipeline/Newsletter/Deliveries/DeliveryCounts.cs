namespace Pipeline.Newsletter.Deliveries;

/// <summary>
/// How many of a mailing's deliveries are in which state. Candidates are always the sum of all states: the numbers are kept in
/// the same transaction as the deliveries themselves.
/// </summary>
/// <param name="Unknown">Those of <paramref name="Failed"/> whose outcome is unknown.</param>
public sealed record DeliveryCounts(int Candidates, int Sending, int Sent, int Failed, int Suppressed, int Unknown)
{
    public static DeliveryCounts None { get; } = new(0, 0, 0, 0, 0, 0);

    /// <summary>Those still to be sent.</summary>
    public int Pending => Candidates - Sending - Sent - Failed - Suppressed;

    /// <summary>Whether something is left to do.</summary>
    public bool HasWork => Pending > 0 || Sending > 0;

    public static DeliveryCounts operator +(DeliveryCounts a, DeliveryCounts b) => Add(a, b);

    public static DeliveryCounts Add(DeliveryCounts a, DeliveryCounts b) =>
        new(
            a.Candidates + b.Candidates, a.Sending + b.Sending, a.Sent + b.Sent, a.Failed + b.Failed, a.Suppressed + b.Suppressed,
            a.Unknown + b.Unknown);

    internal DeliveryCounts Moved(Delivery from, Delivery to) => Changed(from, -1).Changed(to, +1);

    private DeliveryCounts Changed(Delivery delivery, int by) => delivery.State switch
    {
        DeliveryState.Sending => this with { Sending = Sending + by },
        DeliveryState.Sent => this with { Sent = Sent + by },
        DeliveryState.Suppressed => this with { Suppressed = Suppressed + by },
        DeliveryState.Failed => this with { Failed = Failed + by, Unknown = Unknown + (delivery.IsUnknown ? by : 0) },
        _ => this,
    };
}
