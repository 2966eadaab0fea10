using System.Collections.Frozen;
using System.Globalization;

namespace Manuscripts.Metadata;

/// <summary>The months' names in the languages of the publications that pieces cite most, beside English.</summary>
internal static class MonthNames
{
    private static readonly string[] English = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames;

    private static readonly FrozenDictionary<string, int> Others = Of(
        "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december");

    /// <summary>
    /// A line that ends in a date with its month in English, "7 March 2023" for "7. März 2023"; the line as it is if it ends in none.
    /// </summary>
    public static string InEnglish(string line)
    {
        var words = line.Split(' ');
        if (words.Length < 2 || words[^1].TrimEnd(')', '.') is not { Length: 4 } year || !year.All(char.IsAsciiDigit))
            return line;
        var month = words.Length - 2;
        if (words[month] is "de" or "del" && month > 0)
            month--;
        if (!Others.TryGetValue(words[month], out var number) || Array.IndexOf(English, words[month]) >= 0 && !IsPoint(words, month - 1))
            return line;
        var day = month > 0 && words[month - 1] is "de" ? month - 2 : month - 1;
        var before = day >= 0 && DayOf(words[day]) is { } written ? [.. words[..day], written] : words[..month];
        return string.Join(' ', [.. before, English[number - 1], words[^1]]);
    }

    private static bool IsPoint(string[] words, int at) => at >= 0 && DayOf(words[at]) is not null && words[at].EndsWith('.');

    /// <summary>The day in "7.", "1er", "(7"; null if the word is none.</summary>
    private static string? DayOf(string word) =>
        word.TrimStart('(') is var bare && (bare.EndsWith("er", StringComparison.Ordinal) ? bare[..^2] : bare.TrimEnd('.', 'º')) is var day
        && day.Length is 1 or 2 && day.All(char.IsAsciiDigit)
            ? word[..(word.Length - bare.Length)] + day
            : null;

    private static FrozenDictionary<string, int> Of(params ReadOnlySpan<string> languages)
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in languages)
            foreach (var (at, name) in language.Split(' ').Index())
                months.TryAdd(name, at + 1);
        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
