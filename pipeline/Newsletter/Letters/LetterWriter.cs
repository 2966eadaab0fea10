using AngleSharp;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>Writes the texts of a piece in both forms, as much of them as a mail takes.</summary>
internal sealed class LetterWriter
{
    // What the template puts around each, in bytes.
    private const int AroundHeading = 800;
    private const int AroundItem = 1_000;
    private const int AroundLine = 400;

    // In characters: what stands for a text of which not even the first paragraph fits.
    private const int Beginning = 1_200;

    private readonly LetterBudget _budget = new();
    private readonly List<string> _written = [];
    private readonly MailNotes _notes;
    private readonly MailHtml _html;
    private readonly MailText _text;
    private readonly MailDress _dress;

    /// <param name="page">The page's absolute address.</param>
    public LetterWriter(MailDress dress, Publication publication, Commentary piece, string page)
    {
        _dress = dress;
        _notes = new MailNotes(piece.BodyHtml);
        _html = new MailHtml(dress, publication, piece, page, _notes);
        _text = new MailText(publication, page, _notes);
    }

    /// <summary>Whether something did not fit.</summary>
    public bool IsShortened => _budget.IsSpent;

    /// <summary>Every link of the plain text so far, in the order of its number.</summary>
    public IReadOnlyList<string> Links => _text.Links;

    /// <summary>Makes room for what the template prints as it is.</summary>
    public void Reserve(string? text) => _budget.Take(text ?? "");

    /// <summary>The site's own picture; null for one from elsewhere.</summary>
    public LetterPicture? Picture(ImageReference image) =>
        _html.Picture(image) is { Length: > 0 } html && _budget.Take(html, AroundLine) ? new LetterPicture(html, image.Credit) : null;

    /// <summary>The paragraphs of a text that fit.</summary>
    /// <param name="below">The level of the heading that it stands under.</param>
    public LetterText Text(string html, int below)
    {
        var kept = Fragment.Parse(html).ChildNodes.Select(node => node.ToHtml())
            .TakeWhile(markup => _budget.Take(_html.Write(markup, below))).ToList();
        var isEmpty = kept.All(string.IsNullOrWhiteSpace);
        return Both(isEmpty && IsShortened ? Fragment.Beginning(html, Beginning) : string.Concat(kept), below);
    }

    /// <summary>The sections of an edition, and their entries, that fit.</summary>
    /// <param name="isWhole">Whether with what is said of each entry.</param>
    public IReadOnlyList<LetterSection> Sections(IReadOnlyList<EditionSection> sections, bool isWhole) =>
        [.. sections.TakeWhile(section => _budget.Take(section.Heading, AroundHeading)).Select(section => Section(section, isWhole))];

    /// <summary>The notes that what was written so far calls.</summary>
    public IReadOnlyList<LetterText> Notes() =>
    [
        .. _notes.CalledBy([.. _written]).TakeWhile(note => _budget.Take(note.Html, AroundLine)).Select(note => new LetterText(
            _html.Write(Fragment.After($"{note.Number}. ", note.Html)), _text.Write(note.Html, $"({note.Number}) ", "    "))),
    ];

    /// <summary>Those that fit.</summary>
    public IReadOnlyList<LetterCorrection> Corrections(IReadOnlyList<Correction> corrections) =>
    [
        .. corrections.TakeWhile(correction => _budget.Take(correction.Text, AroundLine))
            .Select(correction => new LetterCorrection(_dress.Day(correction.Date), correction.Text)),
    ];

    /// <summary>Those that fit.</summary>
    public IReadOnlyList<LetterLink> Related(IReadOnlyList<RelatedPiece> related) =>
    [
        .. related.TakeWhile(one => _budget.Take($"{one.Title}{one.Url}", AroundLine))
            .Select(one => new LetterLink(one.Title, WebAddress.Of(one.Url))),
    ];

    private LetterSection Section(EditionSection section, bool isWhole) => new(
        section.Heading,
        string.IsNullOrWhiteSpace(section.IntroHtml) || !isWhole ? null : Text(section.IntroHtml, 2),
        [
            .. section.Items.TakeWhile(item => _budget.Take($"{item.Title}{item.Url}{Byline(item)}", AroundItem)).Select(item =>
                new LetterItem(item.Title, Byline(item), WebAddress.Of(item.Url), isWhole ? Text(item.AbstractHtml, 3) : new("", ""))),
        ]);

    private string? Byline(EditionItem item)
    {
        var parts = new[] { _dress.Names(item.Authors), item.Outlet ?? "", item.Medium?.ToString() ?? "" };
        return parts.Any(part => part.Length > 0) ? string.Join(" · ", parts.Where(part => part.Length > 0)) : null;
    }

    private LetterText Both(string fragment, int below)
    {
        _written.Add(fragment);
        return new LetterText(_html.Write(fragment, below), _text.Write(fragment));
    }
}
