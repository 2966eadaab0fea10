using System.Globalization;

namespace Pipeline.Newsletter.Deliveries;

/// <summary>How long to wait for a mail server that cannot be used, or that refuses a mail for now.</summary>
internal static class Backoff
{
    private const double Spread = 0.25;

    private static readonly TimeSpan FirstSetback = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan MaxSetback = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan MaxRetry = TimeSpan.FromHours(6);

    /// <param name="setbacks">How often in a row the server could not be used.</param>
    public static TimeSpan AfterSetback(int setbacks) => Doubled(FirstSetback, setbacks, MaxSetback);

    /// <summary>Differs from recipient to recipient by up to a quarter, so that those refused together do not come back together.</summary>
    /// <param name="key">The recipient's.</param>
    public static TimeSpan AfterRefusal(TimeSpan first, int tries, string key) =>
        Doubled(first, tries, MaxRetry) * (1 + (Spread * Fraction(key)));

    /// <summary>The same for all alike.</summary>
    public static TimeSpan AfterRefusal(TimeSpan first, int times) => Doubled(first, times, MaxRetry);

    /// <summary>So many of those together.</summary>
    public static TimeSpan Sum(TimeSpan first, int times) =>
        Enumerable.Range(1, times).Aggregate(TimeSpan.Zero, (sum, time) => sum + AfterRefusal(first, time));

    private static double Fraction(string key) =>
        int.Parse(key.AsSpan(1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) / 255d;

    private static TimeSpan Doubled(TimeSpan first, int times, TimeSpan most)
    {
        var wait = first * Math.Pow(2, Math.Min(times - 1, 20));
        return wait < most ? wait : most;
    }
}
