using Model;
using Pipeline.Mail;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Letters;

/// <summary>Makes the templates' view of a piece: an edition with its sections, or a commentary.</summary>
internal sealed class LetterModels(Publication publication, MailDress dress, LetterContent content)
{
    private const int ExcerptWords = 150;
    private const int PreheaderLength = 140;

    /// <param name="address">The page's address on the site.</param>
    /// <param name="list">The list's display name.</param>
    public LetterModel Make(Commentary piece, PieceAddress address, string list)
    {
        var page = publication.Absolute(address).AbsoluteUri;
        var isWhole = content is LetterContent.Whole;
        var writer = new LetterWriter(dress, publication, piece, page);
        writer.Reserve($"{piece.Title}{piece.Title}{piece.Dek}{piece.Outlet?.Url}{dress.Names(Names(piece))}");
        var picture = piece.Lead() is { } image ? writer.Picture(image) : null;
        var intro = writer.Text(
            isWhole || piece.Kind is CommentaryKind.Edition ? piece.IntroHtml : Fragment.Excerpt(piece.BodyHtml, ExcerptWords), 1);
        var sections = writer.Sections(piece.Sections, isWhole);
        var language = piece.Language ?? publication.Language;
        return new LetterModel
        {
            Publication = publication,
            List = list,
            Language = language,
            Direction = MailDress.Direction(language),
            Series = piece.Series,
            Title = piece.Title,
            Dek = piece.Dek,
            Byline = piece.Authors.Count > 0 ? dress.Names(Names(piece)) : null,
            Outlet = piece.Outlet is { } outlet ? new LetterLink(outlet.Name, WebAddress.Of(outlet.Url)) : null,
            Date = dress.Day(piece.Published),
            Preheader = Preheader(piece.Dek ?? piece.BodyText),
            Picture = picture,
            Intro = intro,
            Sections = sections,
            Notes = writer.Notes(),
            Corrections = writer.Corrections(piece.Corrections),
            Related = isWhole ? writer.Related(piece.Related) : [],
            IsShortened = writer.IsShortened,
            ReadLabel = dress.Text(isWhole && !writer.IsShortened ? "mail_read" : "mail_read_whole"),
            ReadUrl = page,
            SiteUrl = publication.Address.AbsoluteUri,
            Links = writer.Links,
        };
    }

    /// <summary>The line beside the subject: whole words, with an ellipsis where some are missing.</summary>
    internal static string Preheader(string words)
    {
        var text = string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= PreheaderLength)
            return text;
        var end = text.LastIndexOf(' ', PreheaderLength);
        return text[..(end > 0 ? end : PreheaderLength)] + " …";
    }

    private static string[] Names(Commentary piece) => [.. piece.Authors.Select(author => author.Name)];
}
