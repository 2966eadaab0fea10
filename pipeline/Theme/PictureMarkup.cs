using System.Globalization;
using System.Text.RegularExpressions;
using Model;

namespace Pipeline.Theme;

/// <summary>Gives the pictures of a piece's text their sizes, and offers them in all their widths.</summary>
internal static partial class PictureMarkup
{
    // As wide as the column of the built-in style, which is 40rem of at most 19 pixels.
    private const string Sizes = "(min-width: 50em) 760px, 92vw";

    private const int WidestAsItCame = 1440;

    /// <summary>The text as its page shows it.</summary>
    /// <param name="isFirstSeen">Whether its first picture is the first that the page shows, and so must not wait.</param>
    public static string Dress(string html, Commentary piece, bool isFirstSeen) =>
        Image().Replace(html, match =>
        {
            var waits = !isFirstSeen;
            isFirstSeen = false;
            var loading = waits ? " loading=\"lazy\" decoding=\"async\"" : " fetchpriority=\"high\"";
            return piece.PictureAt(match.Groups["src"].Value) is { } picture
                ? $"<img{Size().Replace(match.Groups["rest"].Value, "")}{Known(picture)}{loading}>"
                : $"<img{match.Groups["rest"].Value}{loading}>";
        });

    /// <summary>The attribute <c>srcset</c> of a picture; null if it has no other width.</summary>
    public static string? SourceSet(Picture? picture)
    {
        if (picture is not { Widths.Count: > 0 })
            return null;
        var path = picture.Path[1..];
        var widths = picture.Widths.Select(width => Candidate("/" + PicturePath.Narrower(path, width), width));
        // Where the picture as it came is the smaller file, no other of its width was kept.
        var isWanted = picture.Widths[^1] < picture.Width && picture.Width <= WidestAsItCame;
        return string.Join(", ", isWanted ? widths.Append(Candidate(picture.Path, picture.Width)) : widths);
    }

    private static string Known(Picture picture)
    {
        var size = string.Create(CultureInfo.InvariantCulture, $" width=\"{picture.Width}\" height=\"{picture.Height}\"");
        return SourceSet(picture) is { } set ? $"{size} srcset=\"{set}\" sizes=\"{Sizes}\"" : size;
    }

    private static string Candidate(string address, int width) => string.Create(CultureInfo.InvariantCulture, $"{address} {width}w");

    [GeneratedRegex("<img(?<rest>(?:\\s[a-z]+=\"[^\"]*\")*?\\ssrc=\"(?<src>/media/[^\"]+)\"(?:\\s[a-z]+=\"[^\"]*\")*)\\s*/?>")]
    private static partial Regex Image();

    [GeneratedRegex("\\s(?:width|height)=\"[^\"]*\"")]
    private static partial Regex Size();
}
