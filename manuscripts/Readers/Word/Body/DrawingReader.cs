using DocumentFormat.OpenXml.Packaging;
using Manuscripts.Media;
using Manuscripts.Readers.Packages;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Reads pictures and text boxes, in DrawingML (ISO/IEC 29500-1, 20) and in the older VML.</summary>
internal sealed class DrawingReader(Story story)
{
    private readonly Dictionary<Uri, MediaResult> _seen = [];

    /// <param name="drawing">A <c>w:drawing</c>, <c>w:pict</c> or <c>w:object</c>.</param>
    public void Read(Markup drawing, List<Span> into, string? href)
    {
        var before = (into.Count, story.Asides.Count);
        var anchor = drawing.Child("wp:inline") ?? drawing.Child("wp:anchor");
        var properties = anchor?.Child("wp:docPr");
        href = Click(properties) ?? href;
        Inside(drawing, into, properties, href);
        if (before == (into.Count, story.Asides.Count))
            WarnOfGraphic(drawing);
    }

    private void Inside(Markup element, List<Span> into, Markup? described, string? href)
    {
        foreach (var child in element.Children)
        {
            switch (child.Name)
            {
                case "pic:pic":
                    var own = child.Path("pic:nvPicPr", "pic:cNvPr");
                    Picture(
                        child.Path("pic:blipFill", "a:blip"), "r:embed", "r:link", Alt(described) ?? Alt(own) ?? "", into,
                        Click(own) ?? href);
                    break;
                case "v:imagedata":
                    Picture(child, "r:id", "r:href", element["alt"] ?? child["o:title"] ?? "", into, href);
                    break;
                case "w:txbxContent":
                    TextBox(child);
                    break;
                case "mc:AlternateContent":
                    Alternatives.Read(child, story, into, choice => Inside(choice, into, described, href));
                    break;
                default:
                    Inside(child, into, described, href);
                    break;
            }
        }
    }

    private void TextBox(Markup content)
    {
        var blocks = new BlockReader(new Story(story.Document, story.Links)).Read(content.Children);
        if (blocks.Count > 0)
            story.Asides.Add(new Aside(blocks));
    }

    private void Picture(Markup? blip, string inside, string outside, string alt, List<Span> into, string? href)
    {
        if (blip is null)
            return;
        var document = story.Document;
        var where = $"picture {(++document.Pictures).ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        if (story.Links.Part(blip[inside]) is not { } part)
        {
            if (blip[outside] is not null || story.Links.Address(blip[inside]) is not null)
                document.SayOnce(
                    ProblemCodes.ImageExternal,
                    "Pictures that are only linked to, not kept in the file, were left out. In Word, choose File, Info, Edit Links to "
                    + "Files, Break Link, or insert them again."
                );
            else
                document.SayOnce(ProblemCodes.ImageMissing, "The file shows a picture that it does not hold. Insert it again.");
            return;
        }

        if (!_seen.TryGetValue(part.Uri, out var result))
        {
            _seen[part.Uri] = result = document.Media.Accept(Bytes(part), alt, where);
            if (result.Problem is { } problem)
                document.Say(problem);
        }

        if (result.Image is { } image)
            into.Add(new ImageSpan(image.Address, alt.Trim(), image.Width, image.Height) { Href = href });
    }

    private void WarnOfGraphic(Markup drawing)
    {
        var kind = drawing.Descendants().Select(element => element.Name).FirstOrDefault(name => name is "c:chart" or "dgm:relIds") switch
        {
            "c:chart" => "A chart",
            "dgm:relIds" => "A SmartArt graphic",
            _ => null,
        };
        if (kind is not null)
            story.Document.SayOnce(
                ProblemCodes.GraphicLeftOut,
                $"{kind} was left out, since it is no picture. In Word, copy it, paste it as a picture (PNG) and delete the original.");
    }

    // An alternative text of null means there is none; decorations have one that is empty on purpose.
    private static string? Alt(Markup? properties) => properties is null ? null
        : properties.Descendants().Any(element => element.Name == "adec:decorative" && element["val"] is "1" or "true") ? ""
        : properties["descr"] is { Length: > 0 } text ? text
        : null;

    private string? Click(Markup? properties) => story.Links.Address(properties?.Child("a:hlinkClick")?["r:id"]);

    private static byte[] Bytes(OpenXmlPart part)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var copy = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        stream.CopyTo(copy);
        return copy.Length == copy.Capacity ? copy.GetBuffer() : copy.ToArray();
    }
}
