using System.Globalization;
using Model;

namespace Manuscripts.Metadata;

/// <summary>
/// Points in time as press offices write them: "06:00 EST, 12 May 2027", "6 a.m. ET on Monday, May 12, 2027", "noon GMT 12 May 2027".
/// Where a zone's letters may mean several zones, the latest reading counts: nothing may show too early.
/// </summary>
internal static class WrittenTime
{
    private const int MaxWords = 16;

    private static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "at", "on", "the", "of", "local", "time", "hours", "hrs", "hr", "h", "from", "after", "by", "and", "monday", "tuesday", "wednesday",
        "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
        "um", "uhr", "den", "der", "am", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
        "à", "heures", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche",
        "a", "las", "horas", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo",
        "alle", "ore", "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica",
        "om", "uur", "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
        "godz", "godz.", "r.", "poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela",
    };

    private static readonly Dictionary<string, string[]> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["GMT"] = ["+0", "Europe/London"],
        ["UTC"] = ["+0"],
        ["Z"] = ["+0"],
        ["BST"] = ["+1", "Europe/London"],
        ["WET"] = ["+0", "Europe/Lisbon"],
        ["IST"] = ["+1", "+2", "+5.5", "Europe/Dublin"],
        ["CET"] = ["+1", "Europe/Berlin"],
        ["CEST"] = ["+2", "Europe/Berlin"],
        ["EET"] = ["+2", "Europe/Athens"],
        ["EEST"] = ["+3", "Europe/Athens"],
        ["MSK"] = ["+3"],
        ["SAST"] = ["+2"],
        ["JST"] = ["+9"],
        ["KST"] = ["+9"],
        ["ET"] = ["America/New_York"],
        ["EST"] = ["-5", "America/New_York"],
        ["EDT"] = ["-4", "America/New_York"],
        ["CT"] = ["America/Chicago"],
        ["CST"] = ["-6", "America/Chicago"],
        ["CDT"] = ["-5", "America/Chicago"],
        ["MT"] = ["America/Denver"],
        ["MST"] = ["-7", "America/Denver"],
        ["MDT"] = ["-6", "America/Denver"],
        ["PT"] = ["America/Los_Angeles"],
        ["PST"] = ["-8", "America/Los_Angeles"],
        ["PDT"] = ["-7", "America/Los_Angeles"],
        ["AEST"] = ["+10", "Australia/Sydney"],
        ["AEDT"] = ["+11", "Australia/Sydney"],
        ["EASTERN"] = ["America/New_York"],
        ["PACIFIC"] = ["America/Los_Angeles"],
        ["LONDON"] = ["Europe/London"],
        ["BRUSSELS"] = ["Europe/Brussels"],
    };

    /// <summary>Null if any part of the text is not understood, or the year, month or day is missing.</summary>
    public static DateTimeOffset? Find(string written, Publication publication)
    {
        var words = Words(written);
        if (words.Count is 0 or > MaxWords)
            return null;
        TimeOnly? time = null;
        var endOfDay = false;
        string[]? zones = null;
        var date = new List<string>();
        for (var i = 0; i < words.Count; i++)
        {
            if (Zones.TryGetValue(words[i].Trim('(', ')'), out var named) && IsZone(words[i]))
                zones ??= named;
            else if (words[i].Equals("midnight", StringComparison.OrdinalIgnoreCase))
                (time, endOfDay) = (TimeOnly.MinValue, true);
            else if (time is null && ClockTime.At(words, ref i) is { } found)
                time = found;
            else if (!Fillers.Contains(words[i]))
                date.Add(words[i]);
        }

        if (WrittenDate.Find(string.Join(' ', date), publication.DayOrder()) is not { } day)
            return null;
        var local = day.ToDateTime(time ?? TimeOnly.MinValue).AddDays(endOfDay ? 1 : 0);
        return zones is null ? Instant.In(publication.TimeZone, local) : publication.Local(zones.Max(zone => In(zone, local)));
    }

    private static DateTimeOffset In(string zone, DateTime local) =>
        double.TryParse(zone, NumberStyles.Float, CultureInfo.InvariantCulture, out var hours)
            ? new DateTimeOffset(local, TimeSpan.FromHours(hours))
            : Instant.In(TimeZoneInfo.FindSystemTimeZoneById(zone), local);

    /// <summary>Letters in small print are words, except in names of places.</summary>
    private static bool IsZone(string word) => word.Any(char.IsUpper);

    private static List<string> Words(string written) =>
        [.. written.Replace("a.m.", "am", StringComparison.OrdinalIgnoreCase).Replace("p.m.", "pm", StringComparison.OrdinalIgnoreCase)
            .Split([' ', '\u00A0', ',', ';', '–', '—', '|', '(', ')', '[', ']'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.TrimEnd('.', ':', '!', '*').TrimStart('*')).Where(word => word.Length > 0 && word != "-")];
}
