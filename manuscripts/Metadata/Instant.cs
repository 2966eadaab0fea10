using System.Globalization;
using Model;

namespace Manuscripts.Metadata;

/// <summary>Points in time as authors write them: RFC 3339, a date and a time in the publication's zone, or a date alone.</summary>
internal static class Instant
{
    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz", "yyyy-MM-dd HH:mmzzz",
        "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm zzz",
    ];

    private static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd H:mm",
        "MMMM d, yyyy HH:mm", "MMMM d, yyyy H:mm", "MMMM d, yyyy h:mm tt", "d MMMM yyyy HH:mm", "d MMMM yyyy, HH:mm",
    ];

    /// <summary>Null if the text is no point in time, or one whose day and month are uncertain.</summary>
    public static DateTimeOffset? Find(string written, Publication publication)
    {
        var text = written.Trim();
        var zoned = text.EndsWith('Z') || text.EndsWith('z') ? text[..^1].TrimEnd() + "+00:00" : text;
        if (DateTimeOffset.TryParseExact(zoned, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant))
            return publication.Local(instant);
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local))
            return In(publication.TimeZone, local);
        return WrittenDate.Find(text) is { } date ? publication.Midnight(date) : null;
    }

    /// <summary>A time that the clocks skip in spring is moved on by the hour they skip.</summary>
    private static DateTimeOffset In(TimeZoneInfo zone, DateTime local)
    {
        var time = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(time, zone.GetUtcOffset(time));
    }
}
