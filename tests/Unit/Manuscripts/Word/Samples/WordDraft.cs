using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;

namespace Samples.Word;

/// <summary>Makes a Word file with the Open XML SDK from the markup of its parts.</summary>
public sealed class WordDraft
{
    private const string Namespaces =
        "xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' "
        + "xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships' "
        + "xmlns:wp='http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing' "
        + "xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main' "
        + "xmlns:pic='http://schemas.openxmlformats.org/drawingml/2006/picture' "
        + "xmlns:wps='http://schemas.microsoft.com/office/word/2010/wordprocessingShape' "
        + "xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006' "
        + "xmlns:w14='http://schemas.microsoft.com/office/word/2010/wordml' "
        + "xmlns:v='urn:schemas-microsoft-com:vml' xmlns:o='urn:schemas-microsoft-com:office:office' "
        + "xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math' "
        + "xmlns:c='http://schemas.openxmlformats.org/drawingml/2006/chart'";

    private const string Normal = "<w:style w:type='paragraph' w:default='1' w:styleId='Normal'><w:name w:val='Normal'/></w:style>";

    private readonly List<(string Id, Uri Address)> _links = [];
    private readonly List<(string Id, byte[] Bytes, string Type)> _images = [];
    private readonly Dictionary<string, string> _properties = [];
    private string _body = "";
    private string _styles = "";
    private string? _numbering;
    private string? _footnotes;
    private string? _endnotes;
    private Action<WordprocessingDocument> _file = _ => { };

    public WordDraft Body(params string[] xml) => With(() => _body += string.Concat(xml));

    /// <summary>A paragraph of plain text, perhaps of a style.</summary>
    public WordDraft Text(string text, string? style = null) => Body(P(text, style));

    public WordDraft Style(string type, string id, string name, string inner = "") =>
        With(() => _styles += $"<w:style w:type='{type}' w:styleId='{id}'><w:name w:val='{name}'/>{inner}</w:style>");

    public WordDraft Numbering(string xml) => With(() => _numbering = xml);

    public WordDraft Footnotes(string xml) => With(() => _footnotes = xml);

    public WordDraft Endnotes(string xml) => With(() => _endnotes = xml);

    public WordDraft Link(string id, string address) => With(() => _links.Add((id, new Uri(address, UriKind.RelativeOrAbsolute))));

    public WordDraft Image(string id, byte[] bytes, string type = "image/png") => With(() => _images.Add((id, bytes, type)));

    /// <summary>Does something more to the file before it is closed.</summary>
    public WordDraft File(Action<WordprocessingDocument> change) => With(() => _file = change);

    public WordDraft Custom(string name, string value) => With(() => _properties[name] = value);

    public static string P(string text, string? style = null) => Para(R(text), style is null ? "" : $"<w:pStyle w:val='{style}'/>");

    public static string Para(string inner, string properties = "") =>
        $"<w:p>{(properties.Length == 0 ? "" : $"<w:pPr>{properties}</w:pPr>")}{inner}</w:p>";

    public static string R(string text, string properties = "") =>
        $"<w:r>{(properties.Length == 0 ? "" : $"<w:rPr>{properties}</w:rPr>")}<w:t "
        + $"xml:space='preserve'>{System.Security.SecurityElement.Escape(text)}</w:t></w:r>";

    /// <summary>A list item on a level of a list.</summary>
    public static string Item(string text, int list = 1, int level = 0) =>
        Para(R(text), $"<w:numPr><w:ilvl w:val='{level}'/><w:numId w:val='{list}'/></w:numPr>");

    /// <summary>A list of the numbering part, its levels' formats in order.</summary>
    public static string Numbers(int id, params string[] formats) =>
        $"<w:abstractNum w:abstractNumId='{id}'>{string.Concat(formats.Select(Level))}</w:abstractNum>";

    private static string Level(string format, int level) =>
        $"<w:lvl w:ilvl='{level}'><w:start w:val='1'/><w:numFmt w:val='{format}'/><w:lvlText w:val='%{level + 1}.'/></w:lvl>";

    public static string Num(int id, int definition, string overrides = "") =>
        $"<w:num w:numId='{id}'><w:abstractNumId w:val='{definition}'/>{overrides}</w:num>";

    /// <summary>A picture in the line.</summary>
    public static string Picture(string id, string alt, string inside = "inline") =>
        $"<w:r><w:drawing><wp:{inside}><wp:extent cx='9525' cy='9525'/><wp:docPr id='1' name='Picture' "
        + $"descr='{alt}'/><a:graphic><a:graphicData uri='http://schemas.openxmlformats.org/drawingml/2006/picture'>"
        + "<pic:pic><pic:nvPicPr><pic:cNvPr id='0' name='p.png'/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip "
        + $"r:embed='{id}'/></pic:blipFill><pic:spPr/></pic:pic></a:graphicData></a:graphic></wp:{inside}></w:drawing></w:r>";

    public byte[] Build()
    {
        var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = file.AddMainDocumentPart();
            Write(main, "document", $"<w:body>{_body}<w:sectPr/></w:body>");
            Write(main.AddNewPart<StyleDefinitionsPart>(), "styles", Normal + _styles);
            if (_numbering is not null)
                Write(main.AddNewPart<NumberingDefinitionsPart>(), "numbering", _numbering);
            if (_footnotes is not null)
                Write(main.AddNewPart<FootnotesPart>(), "footnotes", _footnotes);
            if (_endnotes is not null)
                Write(main.AddNewPart<EndnotesPart>(), "endnotes", _endnotes);
            foreach (var (id, address) in _links)
                main.AddHyperlinkRelationship(address, isExternal: true, id);
            foreach (var (id, bytes, type) in _images)
                main.AddImagePart(type, id).FeedData(new MemoryStream(bytes));
            _file(file);
            if (_properties.Count > 0)
                WriteCustom(file.AddCustomFilePropertiesPart());
        }

        return stream.ToArray();
    }

    private void WriteCustom(CustomFilePropertiesPart part) =>
        Feed(
            part,
            "<Properties xmlns='http://schemas.openxmlformats.org/officeDocument/2006/custom-properties' "
            + "xmlns:vt='http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'>"
                + string.Concat(
                    _properties.Select(
                        (pair, i) =>
                            $"<property fmtid='{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}' pid='{i + 2}' "
                            + $"name='{pair.Key}'><vt:lpwstr>{pair.Value}</vt:lpwstr></property>"
                    )
                )
                + "</Properties>"
        );

    private static void Write(OpenXmlPart part, string root, string inner) =>
        Feed(part, $"<w:{root} {Namespaces} mc:Ignorable='w14'>{inner}</w:{root}>");

    private static void Feed(OpenXmlPart part, string xml)
    {
        using var writer = new StreamWriter(part.GetStream(FileMode.Create, FileAccess.Write));
        writer.Write("<?xml version='1.0' encoding='UTF-8' standalone='yes'?>" + xml);
    }

    private WordDraft With(Action change)
    {
        change();
        return this;
    }
}
