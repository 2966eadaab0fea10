using System.Globalization;

namespace Manuscripts.Readers.Word.Opening;

/// <summary>Lengths as Word writes them: twentieths of a point, or a number with its unit (ISO/IEC 29500-1, 22.9.2.15).</summary>
internal static class Measure
{
    /// <summary>In twentieths of a point; null if it is none.</summary>
    public static int? Twips(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return null;
        var unit = text.Length > 2 && char.IsAsciiLetter(text[^1]) ? text[^2..] : "";
        if (!double.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return null;
        var twips = number * unit switch { "pt" => 20, "in" => 1440, "cm" => 567, "mm" => 56.7, "pc" or "pi" => 240, _ => 1 };
        return double.Abs(twips) < 100_000 ? (int)twips : null;
    }

    /// <summary>A font size in half points; null if it is none.</summary>
    public static int? HalfPoints(string? text) =>
        text is not null && char.IsAsciiLetter(text.Length > 0 ? text[^1] : '0') ? Twips(text) / 10 : Twips(text);
}
