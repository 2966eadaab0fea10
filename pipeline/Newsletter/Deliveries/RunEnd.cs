namespace Pipeline.Newsletter.Deliveries;

/// <summary>How a run over a shard ended.</summary>
/// <param name="Due">When to go on.</param>
/// <param name="Setbacks">How often in a row the mail server could not be used.</param>
/// <param name="Resume">Whether to leave a message for going on; false where somebody else will.</param>
public sealed record RunEnd(DateTimeOffset Due, int Setbacks = 0, bool Resume = true);

/// <summary>How long to wait for a mail server that cannot be used, or that refuses a mail for now.</summary>
internal static class Backoff
{
    private static readonly TimeSpan FirstSetback = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MaxSetback = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxRetry = TimeSpan.FromHours(6);

    public static TimeSpan AfterSetback(int setbacks) => Doubled(FirstSetback, setbacks, MaxSetback);

    public static TimeSpan AfterRefusal(TimeSpan first, int tries) => Doubled(first, tries, MaxRetry);

    private static TimeSpan Doubled(TimeSpan first, int times, TimeSpan most)
    {
        var wait = first * Math.Pow(2, Math.Min(times - 1, 20));
        return wait < most ? wait : most;
    }
}
