using System.Text.RegularExpressions;

namespace Model;

/// <summary>Where the site has a piece's pictures: <c>media/</c> and a name that holds the content's hash.</summary>
public static partial class PicturePath
{
    public const string Folder = "media/";

    /// <summary>Whether an address is that of a picture on the site, with its leading slash.</summary>
    public static bool IsOwn(string? address) => address is not null && Whole().IsMatch(address);

    /// <summary>The pictures that a piece shows, without the leading slash, each once.</summary>
    public static IReadOnlySet<string> Of(Piece piece) => Texts(piece)
        .SelectMany(text => Anywhere().Matches(text).Select(match => match.Value[1..]))
        .ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Texts(Piece piece) =>
    [
        piece.BodyHtml,
        .. piece.Image is { } image ? [image.Path] : Array.Empty<string>(),
        .. piece.Sections.Select(section => section.IntroHtml).OfType<string>(),
        .. piece.Sections.SelectMany(section => section.Items).Select(item => item.AbstractHtml),
    ];

    [GeneratedRegex(@"^/media/[a-z0-9][a-z0-9-]*\.(?:png|jpe?g|gif|webp)$")]
    private static partial Regex Whole();

    [GeneratedRegex(@"/media/[a-z0-9][a-z0-9-]*\.(?:png|jpe?g|gif|webp)\b")]
    private static partial Regex Anywhere();
}
