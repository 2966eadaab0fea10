using System.Globalization;
using System.Net;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>Makes the templates' view of a digest: each piece's title, authors and beginning, and the way to it.</summary>
internal sealed class DigestModels(Publication publication, MailDress dress)
{
    private const int Words = 50;
    private const int AroundItem = 1_200;

    /// <param name="pieces">With their addresses on the site, the newest first.</param>
    /// <param name="list">The list's display name.</param>
    public LetterModel Make(IReadOnlyList<(Commentary Piece, PieceAddress Address)> pieces, string list, DateTimeOffset made)
    {
        var budget = new LetterBudget();
        var items = pieces.Select(one => Item(one.Piece, one.Address)).TakeWhile(item =>
            budget.Take($"{item.Title}{item.Byline}{item.Url}{item.Abstract.Html}", AroundItem)).ToList();
        return new LetterModel
        {
            Publication = publication,
            List = list,
            Language = publication.Language,
            Direction = MailDress.Direction(publication.Language),
            Title = Title([.. pieces.Select(one => one.Piece)]),
            Date = dress.Day(made),
            Preheader = Preheader([.. pieces.Select(one => one.Piece)]),
            Intro = new LetterText("", ""),
            Sections = [new LetterSection(dress.Text("mail_digest"), null, items)],
            IsShortened = budget.IsSpent,
            ReadLabel = dress.Text("mail_digest_all"),
            ReadUrl = publication.Address.AbsoluteUri,
            SiteUrl = publication.Address.AbsoluteUri,
        };
    }

    private string Title(IReadOnlyList<Commentary> pieces) => pieces.Count == 1
        ? pieces[0].Title
        : dress.Text("mail_digest_more", pieces[0].Title, (pieces.Count - 1).ToString(CultureInfo.InvariantCulture));

    private static string Preheader(IReadOnlyList<Commentary> pieces) => LetterModels.Preheader(
        pieces.Count == 1 ? Beginning(pieces[0]) : string.Join(" · ", pieces.Skip(1).Select(piece => piece.Title)));

    private LetterItem Item(Commentary piece, PieceAddress address)
    {
        var text = Beginning(piece);
        var byline = string.Join(" · ", new[]
        {
            dress.Names([.. piece.Authors.Select(author => author.Name)]), piece.Outlet?.Name ?? "", dress.Day(piece.Published),
        }.Where(part => part.Length > 0));
        return new LetterItem(
            piece.Title,
            byline,
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
