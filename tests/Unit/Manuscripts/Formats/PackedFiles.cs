using System.IO.Compression;
using System.Security;
using System.Text;

namespace Tests.Unit.Manuscripts.Formats;

/// <summary>Small files of the formats that hold other files, made here.</summary>
internal static class PackedFiles
{
    private const string OpenDocument =
        "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' "
        + "xmlns:style='urn:oasis:names:tc:opendocument:xmlns:style:1.0' xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0' "
        + "xmlns:draw='urn:oasis:names:tc:opendocument:xmlns:drawing:1.0' xmlns:xlink='http://www.w3.org/1999/xlink' "
        + "xmlns:fo='urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0' "
        + "xmlns:svg='urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0' xmlns:dc='http://purl.org/dc/elements/1.1/'";

    public static byte[] Zip(params (string Name, byte[] Bytes)[] parts)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, bytes) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(bytes);
            }

        return stream.ToArray();
    }

    /// <summary>An OpenDocument text of this body.</summary>
    public static byte[] Odt(string body, string styles = "", params (string Name, byte[] Bytes)[] parts) =>
        Zip([("content.xml", Utf8(Content(body, styles))), .. parts]);

    public static string Content(string body, string styles = "", string before = "") =>
        $"{before}<office:document-content {OpenDocument}><office:automatic-styles>{styles}</office:automatic-styles>"
        + $"<office:body><office:text>{body}</office:text></office:body></office:document-content>";

    /// <summary>A book of these chapters.</summary>
    public static byte[] Epub(params string[] chapters) => Epub(chapters, []);

    public static byte[] Epub(string[] chapters, params (string Name, byte[] Bytes)[] parts) => Zip(
        [
            ("META-INF/container.xml", Utf8(
                "<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'><rootfiles>"
                + "<rootfile full-path='book/package.opf'/></rootfiles></container>")),
            ("book/package.opf", Utf8(
                "<package xmlns='http://www.idpf.org/2007/opf' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
                + "<metadata><dc:language>en</dc:language></metadata><manifest>"
                + string.Concat(chapters.Select((_, i) => $"<item id='c{i}' href='c{i}.xhtml' media-type='application/xhtml+xml'/>"))
                + "</manifest><spine>" + string.Concat(chapters.Select((_, i) => $"<itemref idref='c{i}'/>")) + "</spine></package>")),
            .. chapters.Select((chapter, i) => ($"book/c{i}.xhtml", Utf8(Xhtml(chapter)))),
            .. parts,
        ]);

    /// <summary>A letter with a text and what it brings.</summary>
    public static byte[] Letter(string subject, string text, params (string Name, byte[] Bytes)[] attachments) => Utf8(
        $"From: Ada Quist <ada@example.org>\r\nTo: desk@review.example\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/mixed; boundary=b0\r\n\r\n"
        + $"--b0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{text}\r\n"
        + string.Concat(attachments.Select(file =>
            $"--b0\r\nContent-Type: application/octet-stream; name=\"{file.Name}\"\r\nContent-Transfer-Encoding: base64\r\n"
            + $"Content-Disposition: attachment; filename=\"{file.Name}\"\r\n\r\n"
            + $"{Convert.ToBase64String(file.Bytes, Base64FormattingOptions.InsertLineBreaks)}\r\n"))
        + "--b0--\r\n");

    /// <summary>A page saved as one file, with pictures by their addresses.</summary>
    public static byte[] Mhtml(string html, params (string Address, byte[] Bytes)[] pictures) => Utf8(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=b0\r\n\r\n"
        + $"--b0\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: https://site.example/a/piece\r\n\r\n{html}\r\n"
        + string.Concat(pictures.Select(file =>
            $"--b0\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: {file.Address}\r\n\r\n"
            + $"{Convert.ToBase64String(file.Bytes, Base64FormattingOptions.InsertLineBreaks)}\r\n"))
        + "--b0--\r\n");

    public static string Paragraph(string text) => $"<text:p>{SecurityElement.Escape(text)}</text:p>";

    /// <summary>Text of a Rich Text file, beyond ASCII as its numbers.</summary>
    public static string Rtf(string text) => string.Concat(text.Select(c => c switch
    {
        '\\' or '{' or '}' => $"\\{c}",
        < (char)128 => c.ToString(),
        _ => FormattableString.Invariant($"\\u{(short)c}?"),
    }));

    public static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);

    private static string Xhtml(string body) =>
        "<?xml version='1.0'?><html xmlns='http://www.w3.org/1999/xhtml' xmlns:epub='http://www.idpf.org/2007/ops'>"
        + $"<head><title/></head><body>{body}</body></html>";
}
