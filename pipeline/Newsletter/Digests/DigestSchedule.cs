using Model;

namespace Pipeline.Newsletter.Digests;

/// <summary>An appointed time of a digest.</summary>
/// <param name="Day">The day in the publication's time zone; names the digest.</param>
internal sealed record DigestDue(DateOnly Day, DateTimeOffset At);

/// <summary>When digests are due.</summary>
internal static class DigestSchedule
{
    /// <summary>The last appointed time that is not after an instant.</summary>
    public static DigestDue Last(DigestSettings settings, TimeZoneInfo zone, DateTimeOffset now)
    {
        for (var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime); ; day = day.AddDays(-1))
        {
            if (settings.Pace is DigestPace.Weekly && day.DayOfWeek != settings.Day)
                continue;
            if (Instant(day, settings.At, zone) is var at && at <= now)
                return new DigestDue(day, at);
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
