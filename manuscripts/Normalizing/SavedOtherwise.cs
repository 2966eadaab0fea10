namespace Manuscripts.Normalizing;

/// <summary>How the programs that write a format which is not read save one that is.</summary>
internal static class SavedOtherwise
{
    /// <summary>Null for a format that no known program for writing saves.</summary>
    public static string? How(string extension) =>
        extension switch
        {
            ".pages" => "In Pages, choose File, Export To, Word, and upload that file.",
            ".doc" or ".dot" => "Open it in Word, choose File, Save As, Word Document (.docx), and upload that file.",
            ".wps" or ".wpd" =>
                "Open it in Word or LibreOffice, choose Save As, Word Document (.docx), and upload that file.",
            ".pdf" => "A PDF holds pages, not a text: upload the document that it was made from.",
            ".mobi" or ".azw3" => "Open it where it was written, save the piece as .docx or .epub, and upload that.",
            ".msg" => "In the mail program, save the letter as .eml, or what it brings as a file of its own, and upload that.",
            ".webarchive" => "In Safari, save the page as “Page Source”, and upload the .html file.",
            ".rar" or ".7z" or ".gz" or ".tar" => "Unpack it and upload the draft with its folder of pictures beside it.",
            ".gdoc" => "It is only a link: in Google Docs, choose File, Download, Microsoft Word (.docx), and upload that file.",
            _ => null,
        };
}
