namespace Manuscripts.Normalizing;

/// <summary>How the programs that write a format which is not read save one that is.</summary>
internal static class SavedOtherwise
{
    /// <summary>Null for a format that no known program for writing saves.</summary>
    public static string? How(string extension) => extension switch
    {
        ".pages" => "In Pages, choose File, Export To, Word, and upload that file.",
        ".doc" or ".dot" or ".dotx" => "Open it in Word, choose File, Save As, Word Document (.docx), and upload that file.",
        ".odt" or ".ott" or ".rtf" or ".wps" or ".wpd" => "Open it in Word or LibreOffice, choose Save As, Word Document (.docx), and upload that file.",
        ".pdf" => "A PDF holds pages, not a text: upload the document that it was made from.",
        ".epub" or ".mobi" => "Open it where it was written, save the piece as .docx or .html, and upload that.",
        ".eml" or ".msg" => "Save the piece that the letter holds or brings as a file of its own, and upload that.",
        ".mht" or ".mhtml" or ".webarchive" => "In the browser, save the page as “HTML only” or “complete”, and upload the .html file.",
        ".zip" => "Unpack it and upload the .html file with its folder of pictures beside it.",
        ".gdoc" => "It is only a link: in Google Docs, choose File, Download, Microsoft Word (.docx), and upload that file.",
        _ => null,
    };
}
