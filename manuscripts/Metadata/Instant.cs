using System.Globalization;
using Model;

namespace Manuscripts.Metadata;

/// <summary>
/// Points in time as authors and their programs write them: RFC 3339, RFC 5322, a date and a time in the publication's zone, or a date
/// alone.
/// </summary>
internal static class Instant
{
    private const int MaxLength = 100;

    private static readonly string[] WithOffset =
    [
        "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd HH:mm:sszzz",
        "yyyy-MM-dd HH:mmzzz", "yyyy-MM-dd HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:ss zzz", "yyyy-MM-dd HH:mm zzz",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", "ddd, d MMM yyyy HH:mm:ss zzz", "ddd, d MMM yyyy HH:mm zzz", "d MMM yyyy HH:mm:ss zzz",
        "d MMM yyyy HH:mm zzz",
    ];

    private static readonly string[] Local =
    [
        "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm", "yyyy-MM-dd H:mm", "yyyy/MM/dd HH:mm:ss", "yyyy/MM/dd HH:mm",
        "MMMM d, yyyy HH:mm", "MMMM d, yyyy H:mm", "MMMM d, yyyy h:mm tt",
        "d MMMM yyyy HH:mm", "d MMMM yyyy, HH:mm",
    ];

    /// <summary>Null if the text is no point in time, or one whose day and month are uncertain.</summary>
    public static DateTimeOffset? Find(string written, Publication publication)
    {
        if (written.Length > MaxLength)
            return null;
        var text = written.Trim();
        if (
            DateTimeOffset.TryParseExact(
                WithColon(text), WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var instant)
        )
            return publication.Local(instant);
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var local))
            return In(publication.TimeZone, local);
        return WrittenDate.Find(text, publication.DayOrder()) is { } date
            ? publication.Midnight(date)
            : WrittenTime.Find(text, publication);
    }

    /// <summary>A time that the clocks skip in spring is moved on by the hour they skip.</summary>
    public static DateTimeOffset In(TimeZoneInfo zone, DateTime local)
    {
        var time = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(time, zone.GetUtcOffset(time));
    }

    /// <summary>"Z", "GMT" and "+0100" as an offset with a colon.</summary>
    private static string WithColon(string text)
    {
        if (text.Length > 1 && text[^1] is 'Z' or 'z' && char.IsAsciiDigit(text[^2]))
            return text[..^1] + "+00:00";
        if (text.EndsWith(" UTC", StringComparison.Ordinal) || text.EndsWith(" GMT", StringComparison.Ordinal))
            return text[..^3] + "+00:00";
        return
            text.Length > 5 && text[^5] is '+' or '-' && text[^4..].All(char.IsAsciiDigit) && text.Contains(':', StringComparison.Ordinal)
            ? text[..^2] + ":" + text[^2..]
            : text;
    }
}
