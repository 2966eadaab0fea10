using System.Globalization;
using System.Text.RegularExpressions;

namespace Model;

/// <summary>Where the site has a piece's pictures: <c>media/</c> and a name that holds the content's hash.</summary>
public static partial class PicturePath
{
    public const string Folder = "media/";

    /// <summary>Where a picture is kept in another width, such as <c>media/3f…-768.webp</c> for <c>media/3f….png</c>.</summary>
    public static string Narrower(string path, int width) =>
        string.Create(CultureInfo.InvariantCulture, $"{Stem(path)}-{width}.webp");

    /// <summary>What the paths of a picture in all its widths begin with.</summary>
    public static string Stem(string path) => path[..path.LastIndexOf('.')];

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
