using System.Globalization;
using System.Text;

namespace Model;

/// <summary>Turns a name or title into the part of an address: lower-case ASCII letters, digits and single hyphens.</summary>
public static class Slug
{
    /// <summary>The longest slug, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// The slug of a text: diacritics dropped, other runs become one hyphen, cut at a word's end.
    /// A text without a Latin letter or digit gives <c>n-</c> and eight hex digits of its hash, so that it is never empty.
    /// </summary>
    public static string From(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in WithoutLoneSurrogates(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            if (IsApostrophe(rune))
                continue;
            if (rune.IsAscii && Rune.IsLetterOrDigit(rune))
                folded.Append(char.ToLowerInvariant((char)rune.Value));
            else if (Ligature(rune) is { } letters)
                folded.Append(letters);
            else if (folded.Length > 0 && folded[^1] != '-')
                folded.Append('-');
        }

        var slug = Cut(folded.ToString().Trim('-'));
        return slug.Length > 0 ? slug : $"n-{Digest.Hex(text, 8)}";
    }

    /// <summary>Whether a text already has the form of a slug.</summary>
    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= MaxLength && !text.StartsWith('-') && !text.EndsWith('-')
        && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    private static string WithoutLoneSurrogates(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private static bool IsApostrophe(Rune rune) => rune.Value is '\'' or 0x2019 or 0x2018 or 0x02BC;

    private static string? Ligature(Rune rune) => rune.Value switch
    {
        'ß' or 0x1E9E => "ss",
        'æ' or 'Æ' => "ae",
        'œ' or 'Œ' => "oe",
        'ø' or 'Ø' => "o",
        'đ' or 'Đ' or 'ð' or 'Ð' => "d",
        'ł' or 'Ł' => "l",
        'þ' or 'Þ' => "th",
        'ı' => "i",
        _ => null,
    };

    private static string Cut(string slug)
    {
        if (slug.Length <= MaxLength)
            return slug;
        var end = slug.LastIndexOf('-', MaxLength);
        return slug[..(end > MaxLength / 2 ? end : MaxLength)].TrimEnd('-');
    }
}
