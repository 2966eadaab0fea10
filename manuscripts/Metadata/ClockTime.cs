using System.Globalization;

namespace Manuscripts.Metadata;

/// <summary>Times of day as people write them: 6 am, 6:30pm, 06.00, 0600, noon.</summary>
internal static class ClockTime
{
    /// <summary>The time at a word; moves on past an "am" or "pm" that stands apart. Null if it is none.</summary>
    public static TimeOnly? At(IReadOnlyList<string> words, ref int at)
    {
        var word = words[at].ToLowerInvariant();
        if (word == "noon")
            return new TimeOnly(12, 0);
        var half = Half(ref word);
        if (half is null && at + 1 < words.Count && words[at + 1].ToLowerInvariant() is "am" or "pm" && word.Length <= 5)
            half = words[at + 1].ToLowerInvariant();
        var time = Clock(word, isBare: half is null);
        if (time is null)
            return null;
        if (half is not null && at + 1 < words.Count && words[at + 1].Equals(half, StringComparison.OrdinalIgnoreCase))
            at++;
        if (half is null)
            return time;
        if (time.Value.Hour is 0 or > 12)
            return null;
        return new TimeOnly((time.Value.Hour % 12) + (half == "pm" ? 12 : 0), time.Value.Minute);
    }

    private static string? Half(ref string word)
    {
        if (word.Length < 3 || word[^1] != 'm' || word[^2] is not ('a' or 'p') || !char.IsAsciiDigit(word[^3]))
            return null;
        var half = word[^2..];
        word = word[..^2];
        return half;
    }

    /// <summary>
    /// A number alone is an hour only before "am" or "pm"; four digits are one with a leading zero, or they may be a year.
    /// </summary>
    private static TimeOnly? Clock(string word, bool isBare)
    {
        var text = word.EndsWith("hrs", StringComparison.Ordinal) ? word[..^3] : word.EndsWith('h') ? word[..^1] : word;
        var parts = text.Split(':', '.');
        if (parts.Length is 2 or 3 && parts.All(part => part.Length is 1 or 2 && part.All(char.IsAsciiDigit)))
            return Made(parts[0], parts[1]);
        if (text.Length == 4 && text.All(char.IsAsciiDigit) && (text[0] == '0' || text.Length < word.Length))
            return Made(text[..2], text[2..]);
        return !isBare && text.Length is 1 or 2 && text.All(char.IsAsciiDigit) ? Made(text, "0") : null;
    }

    private static TimeOnly? Made(string hour, string minute)
    {
        var (h, m) = (int.Parse(hour, CultureInfo.InvariantCulture), int.Parse(minute, CultureInfo.InvariantCulture));
        return h < 24 && m < 60 ? new TimeOnly(h, m) : null;
    }
}
