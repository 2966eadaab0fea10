using System.Globalization;
using System.Text.Encodings.Web;
using Model;

namespace Pipeline.Newsletter.Letters;

/// <summary>Writes a piece's own pictures for a mail: as wide as the column or less, from the site, and none from elsewhere.</summary>
/// <remarks>
/// The site keeps narrower widths as WebP, which Outlook for Windows does not show: it gets the picture as it came, by a comment that only
/// it reads.
/// </remarks>
internal sealed class MailPictures(Publication publication, Commentary piece, HtmlEncoder encoder)
{
    /// <summary>The width of a mail's column in pixels.</summary>
    public const int Column = 552;

    // Sharp on a phone's screen, and not many bytes.
    private const int Wanted = 720;

    /// <summary>The picture; empty if it is not one of the site's own.</summary>
    /// <param name="path">Its address on the site.</param>
    /// <param name="alt">What it shows, in words; empty if it is decoration.</param>
    public string Write(string? path, string alt)
    {
        if (path is null || !PicturePath.IsOwn(path))
            return "";
        var picture = piece.PictureAt(path);
        var narrower = picture?.Widths is { Count: > 0 } widths
            ? "/" + PicturePath.Narrower(path[1..], widths.FirstOrDefault(width => width >= Wanted, widths[^1]))
            : null;
        if (narrower is null)
            return Element(path, alt, picture);
        var other = Element(narrower, alt, picture);
        return path.EndsWith(".webp", StringComparison.Ordinal)
            ? other
            : $"<!--[if mso]>{Element(path, alt, picture)}<![endif]--><!--[if !mso]><!-->{other}<!--<![endif]-->";
    }

    private string Element(string path, string alt, Picture? picture)
    {
        // Of a picture that nothing is known of, only Outlook goes by the width that is written.
        var width = Math.Min(Column, picture?.Width ?? Column);
        var size = picture is null ? "max-width:100%;" : string.Create(CultureInfo.InvariantCulture, $"width:100%;max-width:{width}px;");
        var address = encoder.Encode(publication.Absolute(path).AbsoluteUri);
        return string.Create(CultureInfo.InvariantCulture,
            $"<img src=\"{address}\" alt=\"{encoder.Encode(alt)}\" width=\"{width}\" border=\"0\" "
            + $"style=\"display:block;{size}height:auto;\">");
    }
}
