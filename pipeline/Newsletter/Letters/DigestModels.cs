using System.Globalization;
using System.Net;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>Makes the templates' view of a digest: each piece's title, authors and beginning, and the way to it.</summary>
internal sealed class DigestModels(Publication publication)
{
    private const int Words = 50;
    private const int PreheaderLength = 140;

    /// <param name="pieces">With their addresses on the site, the newest first.</param>
    /// <param name="list">The list's display name.</param>
    public LetterModel Make(IReadOnlyList<(Commentary Piece, PieceAddress Address)> pieces, string list, DateTimeOffset made) => new()
    {
        Publication = publication,
        List = list,
        Language = publication.Language,
        Title = Title([.. pieces.Select(one => one.Piece)]),
        Date = publication.Local(made).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
        Preheader = Preheader([.. pieces.Select(one => one.Piece)]),
        Intro = new LetterText("", ""),
        Sections = [new LetterSection($"New in {publication.Title}", null, [.. pieces.Select(one => Item(one.Piece, one.Address))])],
        ReadLabel = "Everything on the site",
        ReadUrl = publication.Address.AbsoluteUri,
        SiteUrl = publication.Address.AbsoluteUri,
    };

    private static string Title(IReadOnlyList<Commentary> pieces) =>
        pieces.Count == 1 ? pieces[0].Title : $"{pieces[0].Title}, and {pieces.Count - 1} more";

    private static string Preheader(IReadOnlyList<Commentary> pieces)
    {
        var text = pieces.Count == 1 ? Beginning(pieces[0]) : string.Join(" · ", pieces.Skip(1).Select(piece => piece.Title));
        return text.Length <= PreheaderLength ? text : text[..PreheaderLength].TrimEnd() + " …";
    }

    private LetterItem Item(Commentary piece, PieceAddress address)
    {
        var text = Beginning(piece);
        return new LetterItem(
            piece.Title,
            LetterModels.Byline([.. piece.Authors.Select(author => author.Name)], piece.Outlet?.Name, null),
            publication.Absolute(address).AbsoluteUri,
            new LetterText($"<p style=\"margin:0 0 16px;\">{WebUtility.HtmlEncode(text)}</p>", TextWrap.Wrap(text, "  ", "  "))
        );
    }

    private static string Beginning(Commentary piece)
    {
        var words = (piece.Dek ?? piece.BodyText).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Take(Words)) + (words.Length > Words ? " …" : "");
    }
}
