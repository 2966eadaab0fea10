using System.Globalization;
using System.Text;
using AnyAscii;

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

    /// <summary>
    /// The slug of a name or title that is to stand in an address: other scripts are written in Latin letters (AnyAscii's tables), and a
    /// plus or a hash at a word's end in words, so that "C++" and "C#" have an address each. Identities are made by <see cref="From"/>,
    /// which never changes.
    /// </summary>
    public static string ForAddress(string text)
    {
        var latin = new StringBuilder(text.Length);
        foreach (var rune in WithoutLoneSurrogates(text).EnumerateRunes())
        {
            if (rune.Value is '+' or '#' && latin.Length > 0 && !char.IsWhiteSpace(latin[^1]))
                latin.Append(rune.Value is '+' ? "-plus" : "-sharp");
            else if (rune.Value >= FirstBeyondLatin && Rune.IsLetter(rune))
                latin.Append(rune.ToString().Transliterate());
            else
                latin.Append(rune.ToString());
        }
        return From(latin.ToString()) is var slug && IsLatin(latin) ? slug : From(text);
    }

    private static bool IsLatin(StringBuilder text)
    {
        for (var at = 0; at < text.Length; at++)
            if (char.IsAsciiLetterOrDigit(text[at]))
                return true;
        return false;
    }

    // Unicode, "Greek and Coptic": what is before it, the folding knows.
    private const int FirstBeyondLatin = 0x370;

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
