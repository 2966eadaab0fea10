using AngleSharp.Dom;

namespace Manuscripts.Editions;

/// <summary>An edition's body: its introduction, then h2 for each section and h3 for each item.</summary>
internal static class EditionHtml
{
    public static IElement Body(IDocument document, EditionDraft edition)
    {
        var body = document.CreateElement("body");
        Append(body, edition.Intro);
        foreach (var section in edition.Sections)
        {
            if (section.Heading.Length > 0)
                body.AppendChild(Heading(document, "h2", section.Heading, null));
            Append(body, section.Intro);
            foreach (var item in section.Items)
                Append(body, item);
        }

        return body;
    }

    /// <summary>Some blocks as a body of their own; null if there are none.</summary>
    public static IElement? Fragment(IEnumerable<IElement> blocks)
    {
        var list = blocks.ToList();
        if (list.Count == 0)
            return null;
        var body = list[0].Owner!.CreateElement("body");
        Append(body, list);
        return body;
    }

    private static void Append(IElement body, ItemDraft item)
    {
        body.AppendChild(Heading(body.Owner!, "h3", item.Title, item.Url));
        if (item.Byline is not null)
        {
            var byline = body.Owner!.CreateElement("p");
            byline.TextContent = item.Byline;
            body.AppendChild(byline);
        }

        Append(body, item.Abstract);
    }

    private static IElement Heading(IDocument document, string name, string text, string? url)
    {
        var heading = document.CreateElement(name);
        var inner = heading;
        if (url is not null)
        {
            inner = document.CreateElement("a");
            inner.SetAttribute("href", url);
            inner.SetAttribute("rel", "noopener");
            heading.AppendChild(inner);
        }

        inner.TextContent = text;
        return heading;
    }

    private static void Append(IElement body, IEnumerable<IElement> blocks)
    {
        foreach (var block in blocks)
            body.AppendChild(block.Clone());
    }
}
