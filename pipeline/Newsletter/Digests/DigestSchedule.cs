using Model;

namespace Pipeline.Newsletter.Digests;

/// <summary>An appointed time of a digest.</summary>
/// <param name="Day">The day in the publication's time zone; names the digest.</param>
internal sealed record DigestDue(DateOnly Day, DateTimeOffset At);

/// <summary>When digests are due.</summary>
internal static class DigestSchedule
{
    /// <summary>The last appointed time that is not after an instant.</summary>
    public static DigestDue Last(DigestSettings settings, TimeZoneInfo zone, DateTimeOffset now) =>
        From(now, -1, settings, zone).First(due => due.At <= now);

    /// <summary>The first appointed time after an instant.</summary>
    public static DigestDue Next(DigestSettings settings, TimeZoneInfo zone, DateTimeOffset now) =>
        From(now, 1, settings, zone).First(due => due.At > now);

    /// <summary>The appointed times from an instant's day on, forward or back, without end.</summary>
    private static IEnumerable<DigestDue> From(DateTimeOffset now, int step, DigestSettings settings, TimeZoneInfo zone)
    {
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime); ; day = day.AddDays(step))
        {
            if (settings.Pace is DigestPace.Daily || day.DayOfWeek == settings.Day)
                yield return new DigestDue(day, Instant(day, settings.At, zone));
        }
    }

    /// <summary>
    /// A time of day as an instant. One that a leap of the clocks leaves out is the first minute after it; of one that comes twice it is
    /// the first.
    /// </summary>
    private static DateTimeOffset Instant(DateOnly day, TimeOnly at, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(at, DateTimeKind.Unspecified);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(1);
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset);
    }
}
