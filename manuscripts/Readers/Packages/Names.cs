namespace Manuscripts.Readers.Packages;

/// <summary>
/// Gives every element and attribute one short name, whichever namespace it is written in (Word's have two, of ISO/IEC 29500
/// transitional and strict), so that the readers need to know only one.
/// </summary>
internal sealed class Names
{
    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [""] = "",
        ["http://www.w3.org/XML/1998/namespace"] = "xml:",
        ["http://schemas.openxmlformats.org/wordprocessingml/2006/main"] = "w:",
        ["http://purl.oclc.org/ooxml/wordprocessingml/main"] = "w:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/relationships"] = "r:",
        ["http://purl.oclc.org/ooxml/officeDocument/relationships"] = "r:",
        ["http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"] = "wp:",
        ["http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing"] = "wp:",
        ["http://schemas.openxmlformats.org/drawingml/2006/main"] = "a:",
        ["http://purl.oclc.org/ooxml/drawingml/main"] = "a:",
        ["http://schemas.openxmlformats.org/drawingml/2006/picture"] = "pic:",
        ["http://purl.oclc.org/ooxml/drawingml/picture"] = "pic:",
        ["http://schemas.openxmlformats.org/drawingml/2006/chart"] = "c:",
        ["http://purl.oclc.org/ooxml/drawingml/chart"] = "c:",
        ["http://schemas.openxmlformats.org/drawingml/2006/diagram"] = "dgm:",
        ["http://purl.oclc.org/ooxml/drawingml/diagram"] = "dgm:",
        ["http://schemas.openxmlformats.org/officeDocument/2006/math"] = "m:",
        ["http://purl.oclc.org/ooxml/officeDocument/math"] = "m:",
        ["http://schemas.openxmlformats.org/markup-compatibility/2006"] = "mc:",
        ["http://schemas.microsoft.com/office/word/2010/wordml"] = "w14:",
        ["http://schemas.microsoft.com/office/word/2010/wordprocessingShape"] = "wps:",
        ["http://schemas.microsoft.com/office/drawing/2017/decorative"] = "adec:",
        ["urn:oasis:names:tc:opendocument:xmlns:office:1.0"] = "office:",
        ["urn:oasis:names:tc:opendocument:xmlns:style:1.0"] = "style:",
        ["urn:oasis:names:tc:opendocument:xmlns:text:1.0"] = "text:",
        ["urn:oasis:names:tc:opendocument:xmlns:table:1.0"] = "table:",
        ["urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"] = "draw:",
        ["urn:oasis:names:tc:opendocument:xmlns:meta:1.0"] = "meta:",
        ["urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"] = "fo:",
        ["urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"] = "svg:",
        ["http://www.w3.org/1999/xlink"] = "xlink:",
        ["http://purl.org/dc/elements/1.1/"] = "dc:",
        ["http://www.idpf.org/2007/opf"] = "opf:",
        ["urn:oasis:names:tc:opendocument:xmlns:container"] = "ocf:",
        ["urn:schemas-microsoft-com:vml"] = "v:",
        ["urn:schemas-microsoft-com:office:office"] = "o:",
    };

    private readonly Dictionary<(string Namespace, string Local), string> _names = [];

    public string Of(string ns, string local)
    {
        if (_names.TryGetValue((ns, local), out var name))
            return name;
        name = string.Intern((Prefixes.GetValueOrDefault(ns) ?? "other:") + local);
        _names[(ns, local)] = name;
        return name;
    }
}
