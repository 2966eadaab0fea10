using MimeKit;
using MimeKit.Text;
using Model;

namespace Pipeline.Mail;

/// <summary>A mail's text in both forms, the plain one first, in a transfer encoding that every server passes on.</summary>
internal static class MailBody
{
    private const int BoundaryLength = 24;

    /// <param name="name">Names the mail: the same gives the same bytes.</param>
    public static MultipartAlternative Of(string text, string html, string name) =>
        new(Part(TextFormat.Plain, text), Part(TextFormat.Html, html)) { Boundary = $"=_{Digest.Hex(name, BoundaryLength)}" };

    private static TextPart Part(TextFormat format, string content) => new(format)
    {
        Text = content,
        ContentTransferEncoding = ContentEncoding.QuotedPrintable,
    };
}
