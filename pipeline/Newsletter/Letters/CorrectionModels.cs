using System.Net;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>Makes the templates' view of a correction: what was wrong, and the way to the piece as it is now.</summary>
internal static class CorrectionModels
{
    /// <param name="piece">The view of the piece as it is now.</param>
    public static LetterModel Make(LetterModel piece, Correction correction, MailDress dress)
    {
        var day = dress.Day(correction.Date);
        var html = "<p style=\"margin:0 0 16px;\">"
            + $"<strong>{WebUtility.HtmlEncode(day)}.</strong> {WebUtility.HtmlEncode(correction.Text)}</p>";
        return piece with
        {
            Title = dress.Text("mail_correction", piece.Title),
            Dek = dress.Text("mail_correction_why"),
            Preheader = LetterModels.Preheader(correction.Text),
            Picture = null,
            Intro = new LetterText(html, TextWrap.Wrap($"{day}. {correction.Text}", "", "")),
            Sections = [],
            Notes = [],
            Corrections = [],
            Related = [],
            Links = [],
            IsShortened = false,
            ReadLabel = dress.Text("mail_correction_read"),
        };
    }
}
