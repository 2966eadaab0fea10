using System.Globalization;
using System.Text.RegularExpressions;

namespace Manuscripts.Metadata;

/// <summary>Dates as people write them, in English words or in digits whose order is certain.</summary>
internal static partial class WrittenDate
{
    private static readonly string[] Seasons = ["spring", "summer", "autumn", "fall", "winter"];

    private static readonly string[] Roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"];

    private static readonly string[] Formats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy. M. d", "d.M.yyyy", "d. M. yyyy", "yyyyMMdd",
        "MMMM d, yyyy", "MMMM d yyyy", "MMM d, yyyy", "MMM d yyyy",
        "d MMMM yyyy", "d MMMM, yyyy", "d MMM yyyy", "d MMM, yyyy", "d-MMM-yyyy",
    ];

    /// <summary>The date that a line consists of, with or without a weekday and words such as "Published"; null if it is none.</summary>
    public static DateOnly? Find(string line) => Find(line, DayOrder.Unknown);

    /// <summary>The same; where digits could be read two ways, in the order given.</summary>
    public static DateOnly? Find(string line, DayOrder order)
    {
        var text = line.Trim();
        if (text.Length is < 6 or > 60)
            return null;
        text = Ordinal().Replace(Lead().Replace(text, ""), "$1").TrimEnd('.');
        text = Sept().Replace(RomanMonth().Replace(text, match => $"{match.Groups[1].Value}.{Array.IndexOf(
            Roman, match.Groups[2].Value) + 1}.{match.Groups[3].Value}"), "Sep");
        text = MonthNames.InEnglish(AbbreviatedMonth().Replace(text, "$1"));
        if (DateOnly.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date))
            return InRange(date);
        return Slashed().Match(text) is { Success: true } match ? Certain(match, order) : null;
    }

    /// <summary>The date of a line that ends in a time of day, "Friday, February 11, 2022, 4:02 PM"; null if it is none.</summary>
    public static DateOnly? WithTime(string line) => line.Length <= 60 && Time().IsMatch(line) ? Find(Time().Replace(line, "")) : null;

    /// <summary>Whether a line consists of a month or season and its year, such as <c>March 2021</c>.</summary>
    public static bool IsMonthOfYear(string line) =>
        line.Trim().Split(' ') is { Length: 2 or 3 } words
        && (Find($"1 {string.Join(' ', words)}") is not null
            || (words is [[var initial, .. var rest] season, { Length: 4 } year] && IsSeason(season)
                && char.IsUpper(initial) && rest.All(char.IsLower) && year.All(char.IsAsciiDigit)));

    /// <summary>Whether a word names a season, in capital letters or small.</summary>
    public static bool IsSeason(string word) => Seasons.Contains(word, StringComparer.OrdinalIgnoreCase);

    /// <summary>The date of a dateline, "Geneva, 7 December 2022", or of a line that begins with a date; null if it has none.</summary>
    public static DateOnly? InDateline(string line)
    {
        var text = line.Trim();
        if (text.IndexOf(", ", StringComparison.Ordinal) is > 2 and var comma && IsPlace(text[..comma]))
            return Find(text[(comma + 2)..]);
        if (text.LastIndexOf(", ", StringComparison.Ordinal) is > 2 and var last && Affiliation.Fits(text[..last])
            && Find(text[(last + 2)..]) is { } under)
            return under;
        if (Numbered().IsMatch(text) && text.Split(". ")[0] is { Length: < 90 } first && EndsIn(first)
            && Trailing().Match(first.Trim()) is { Success: true } trailing)
            return Find(trailing.Value.Trim(' ', ',', '(', ')'));
        // "Pier Institute | 20 October 2022", "Pier Institute, October 20, 2022".
        if (text.Length < 120 && text.Split(Bars) is [{ Length: > 2 } before, var behind]
            && NameList.SplitStrictly(before.Trim()).Count == 0 && Find(behind) is { } barred)
            return barred;
        if (text.Length < 120 && Trailing().Match(text) is { Success: true } end && text[..end.Index].TrimEnd(',', ' ') is var house
            && house.IndexOfAny(Bars) < 0
            && !PersonName.Fits(house.Split(", ")[0]) && Affiliation.NamesHouse(house) && Affiliation.Fits(house)
            && Find(end.Value.Trim(' ', ',', '(', ')')) is { } day)
            return day;
        return text.Length < 160 && text.IndexOfAny(Bars) is > 5 and var bar ? Find(text[..bar]) : null;
    }

    private static bool IsPlace(string text) =>
        text.Split(' ') is { Length: <= 3 } words && words.All(word => word.Length > 1 && char.IsUpper(word[0]) && word[1..].All(c =>
            !char.IsUpper(c) || word.Contains('/') || word.Contains('-')) && word.All(c => char.IsLetter(c) || c is '/' or '-')
            && !IsMonth(word));

    /// <summary>Whether a line is a date whose day and month could be either way round, such as 03/04/2021.</summary>
    public static bool IsAmbiguous(string line) =>
        line.Length <= 60 && Slashed().IsMatch(Lead().Replace(line.Trim(), "")) && Find(line) is null;

    /// <summary>Whether a line ends in a date, or in a month and its year.</summary>
    public static bool EndsIn(string line) => line.Length <= 200 && Trailing().IsMatch(MonthNames.InEnglish(line.Trim()));

    /// <summary>The line without the date that it ends in.</summary>
    public static string Without(string line) =>
        Trailing().Replace(MonthNames.InEnglish(line.Trim()), "").TrimEnd(' ', ',', '(', '–', '—', '-', '|', '·', ';', '/');

    private static readonly char[] Bars = ['|', '·', '•'];

    /// <summary>Whether a word names a month, in full or short.</summary>
    public static bool IsMonth(string word) =>
        word.Length >= 3
        && CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Any(month =>
            month.Length > 0
            && (
                month.Equals(word, StringComparison.OrdinalIgnoreCase)
                || (word.Length <= 4 && month.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            )
        );

    private static DateOnly? Certain(Match match, DayOrder order)
    {
        var (first, second, year) = (Number(match, 1), Number(match, 2), Number(match, 3));
        var (month, day) =
            first > 12 ? (second, first)
            : second > 12 || first == second || order is DayOrder.MonthFirst ? (first, second)
            : order is DayOrder.DayFirst ? (second, first)
            : (0, 0);
        return month is >= 1 and <= 12 && year is > 0 and < 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? InRange(new DateOnly(year, month, day))
            : null;
    }

    private static DateOnly? InRange(DateOnly date) => date.Year is >= 1800 and <= 2200 ? date : null;

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?:(?:first )?published|posted|updated|date|dated|issued|released)?(?: on)?:?\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|"
        + @"sat(?:ur)?|sun)(?:day)?\.?,?\s+)?(?:(?:le|den|am|el|il|op)\s+)?(?:(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|"
        + @"sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
        + @"lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag),?\s+)?"
        + @"(?:den\s+)?",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Lead();

    [GeneratedRegex(@"\b(\d{1,2})(?:st|nd|rd|th)\b(?: of)?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Ordinal();

    private const string Months = "January|February|March|April|May|June|July|August|September|October|November|December";

    [GeneratedRegex(
        $@"(?:^|[\s(,])(?:(?:\d{{1,2}}(?:st|nd|rd|th)?\s)?(?:{Months}|"
        + @"Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)(?:\s\d{1,2},?)?,?\s(?:19|20)\d{2}|"
        + $@"\d{{1,2}}\s(?:{Months})|\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d{{2}}|(?:19|20)\d{{2}}-\d{{2}}-\d{{2}})\)?$",
        RegexOptions.NonBacktracking)]
    private static partial Regex Trailing();

    [GeneratedRegex(@"^(?:Issue|Number|No\.|Nr\.|Vol\.?|Volume|Edition|Spring|Summer|Autumn|Fall|Winter)\b",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Numbered();

    [GeneratedRegex(
        @",?\s(?:at\s)?\d{1,2}[:.]\d{2}\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"^(\d{1,2})\.\s?(I{1,3}|IV|VI{0,3}|IX|XI{0,2})\.?\s?(\d{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex RomanMonth();

    [GeneratedRegex(@"\bSept\b\.?", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Sept();

    [GeneratedRegex(@"\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AbbreviatedMonth();

    [GeneratedRegex(@"^(\d{1,2})/(\d{1,2})/(\d{4})$", RegexOptions.NonBacktracking)]
    private static partial Regex Slashed();
}
