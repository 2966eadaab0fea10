using System.Globalization;
using System.Net;
using Model;
using Pipeline.Mail;

namespace Pipeline.Newsletter.Letters;

/// <summary>Makes the templates' view of a correction: what was wrong, and the way to the piece as it is now.</summary>
internal static class CorrectionModels
{
    /// <param name="piece">The view of the piece as it is now.</param>
    public static LetterModel Make(LetterModel piece, Correction correction)
    {
        var day = piece.Publication.Local(correction.Date).ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        var html = $"<p style=\"margin:0 0 16px;\"><strong>{day}.</strong> {WebUtility.HtmlEncode(correction.Text)}</p>";
        return piece with
        {
            Title = $"Correction: {piece.Title}",
            Dek = "You got this piece from us by mail. Something in it was wrong, and is right now.",
            Preheader = correction.Text,
            Intro = new LetterText(html, TextWrap.Wrap($"{day}. {correction.Text}", "", "")),
            Sections = [],
            Links = [],
            ReadLabel = "Read the corrected piece",
        };
    }
}
