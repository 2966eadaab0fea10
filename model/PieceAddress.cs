using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace Model;

/// <summary>Where a piece's page is on the site, from its root: <c>/{yyyy}/{mm}/{slug}/</c>.</summary>
[JsonConverter(typeof(TextConverter<PieceAddress>))]
public readonly record struct PieceAddress : IParsable<PieceAddress>
{
    private readonly string? _text;

    private PieceAddress(string text) => _text = text;

    /// <summary>Its last part, unique within its month.</summary>
    public string Slug => ToString().TrimEnd('/').Split('/')[^1];

    /// <summary>The address of a piece that first came out at an instant; the month is that of the instant's own offset.</summary>
    public static PieceAddress Of(DateTimeOffset published, string slug) => new($"{Month(published)}{slug}/");

    /// <summary>Whether it is an address of the month that an instant falls in.</summary>
    public bool IsOfMonth(DateTimeOffset published) => ToString().StartsWith(Month(published), StringComparison.Ordinal);

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">The text has not the form of a piece's address.</exception>
    public static PieceAddress Parse(string s) => TryParse(s, null, out var address)
        ? address
        : throw new FormatException($"'{s}' is no piece's address, such as '/2026/11/a-title/'.");

    /// <summary>Reads what <see cref="ToString"/> wrote; false for any other text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out PieceAddress result)
    {
        var isAddress = s?.Split('/') is ["", { Length: 4 } year, { Length: 2 } month, { Length: > 0 }, ""]
            && year.All(char.IsAsciiDigit)
            && month.All(char.IsAsciiDigit);
        result = isAddress ? new(s!) : default;
        return isAddress;
    }

    static PieceAddress IParsable<PieceAddress>.Parse(string s, IFormatProvider? provider) => Parse(s);

    /// <summary>As it stands in links, with both slashes.</summary>
    public override string ToString() => _text ?? "";

    private static string Month(DateTimeOffset published) =>
        string.Create(CultureInfo.InvariantCulture, $"/{published:yyyy}/{published:MM}/");
}
