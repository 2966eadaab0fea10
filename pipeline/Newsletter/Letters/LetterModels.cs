using System.Globalization;
using Model;

namespace Pipeline.Newsletter.Letters;

/// <summary>Makes the templates' view of a piece: an edition with its sections, or a commentary's beginning.</summary>
internal sealed class LetterModels(Publication publication)
{
    private const int ExcerptWords = 150;
    private const int PreheaderLength = 140;

    /// <param name="address">The page's address on the site.</param>
    /// <param name="list">The list's display name.</param>
    public LetterModel Make(Commentary piece, PieceAddress address, string list)
    {
        var page = publication.Absolute(address).AbsoluteUri;
        var text = new MailText(publication, page);
        var html = new MailHtml(publication, page);
        LetterText Both(string fragment) => new(html.Write(fragment), text.Write(fragment));

        var isEdition = piece.Kind is CommentaryKind.Edition;
        var intro = Both(isEdition ? piece.IntroHtml : Fragment.Excerpt(piece.BodyHtml, ExcerptWords));
        var sections = piece.Sections.Select(section => Section(section, Both)).ToList();
        return new LetterModel
        {
            Publication = publication,
            List = list,
            Language = piece.Language ?? publication.Language,
            Title = piece.Title,
            Dek = piece.Dek,
            Byline = Byline([.. piece.Authors.Select(author => author.Name)], piece.Outlet?.Name, null),
            Date = publication.Local(piece.Published).ToString("d MMMM yyyy", CultureInfo.InvariantCulture),
            Preheader = Preheader(piece),
            Intro = intro,
            Sections = sections,
            ReadLabel = isEdition ? "Read on the site" : "Read the whole piece on the site",
            ReadUrl = page,
            SiteUrl = publication.Address.AbsoluteUri,
            Links = text.Links,
        };
    }

    private static LetterSection Section(EditionSection section, Func<string, LetterText> both) => new(
        section.Heading,
        string.IsNullOrWhiteSpace(section.IntroHtml) ? null : both(section.IntroHtml),
        [.. section.Items.Select(item => Item(item, both))]);

    private static LetterItem Item(EditionItem item, Func<string, LetterText> both) => new(
        item.Title, Byline(item.Authors, item.Outlet, item.Medium), Safe(item.Url), both(item.AbstractHtml));

    private static string? Safe(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? address.AbsoluteUri : null;

    internal static string? Byline(IReadOnlyList<string> authors, string? outlet, Medium? medium)
    {
        var parts = new[] { Names(authors), outlet, medium?.ToString() }.OfType<string>().ToList();
        return parts.Count > 0 ? string.Join(" · ", parts) : null;
    }

    private static string? Names(IReadOnlyList<string> names) => names.Count switch
    {
        0 => null,
        1 => names[0],
        _ => $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}",
    };

    private static string Preheader(Commentary piece)
    {
        var text = string.Join(' ', (piece.Dek ?? piece.BodyText).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (text.Length <= PreheaderLength)
            return text;
        var end = text.LastIndexOf(' ', PreheaderLength);
        return text[..(end > 0 ? end : PreheaderLength)] + " …";
    }
}
