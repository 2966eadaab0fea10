using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;

namespace Manuscripts.Editions;

/// <summary>A paragraph that cites a piece, parted into the blocks of an item: its title, who and where, and what follows.</summary>
internal static class Citation
{
    private static readonly char[] Marks = [' ', ',', '"', '”', '“', '«', '»', '„', '.', ':', '\u00A0'];

    /// <summary>Null if the paragraph does not begin with a citation.</summary>
    /// <param name="list">The list that it is an item of, if it is one.</param>
    public static IReadOnlyList<EditionBlock>? Part(IElement line, IElement? list = null)
    {
        var text = new AbstractText([line]);
        if (text.Text.Length is 0 || text.Text.Contains('\n', StringComparison.Ordinal) || line.QuerySelector("br") is not null
            || CitationForm.Of(text.Text, text.FirstLink, text.IsEmphasised) is not { } form)
            return null;
        var name = text.Text.Substring(form.Start, form.Length);
        var title = Paragraph(line, name);
        if (text.Links.FirstOrDefault(link => link.Text.Contains(name, StringComparison.Ordinal)).Href is { } address)
        {
            var link = line.Owner!.CreateElement("a");
            link.SetAttribute("href", address);
            link.TextContent = name;
            title.ReplaceChildren(link);
        }

        string[] around = [text.Text[..form.Start].Trim(Marks), text.Text[(form.Start + form.Length)..form.End].Trim(Marks)];
        var said = Paragraph(line, string.Join(", ", around.Where(words => words.Length > 0)));
        List<EditionBlock> blocks = [Block(title, list) with { Rank = EditionBlock.Linked }, Block(said, list) with { Said = form.Said }];
        if (form.End < text.Text.Length)
            blocks.Add(Block(After(line, form.End), list));
        return blocks;
    }

    private static EditionBlock Block(IElement element, IElement? list) => new(element, Metadata.Form.TextOf(element), 0, list);

    private static IElement Paragraph(IElement near, string text)
    {
        var paragraph = near.Owner!.CreateElement("p");
        paragraph.TextContent = text.Trim();
        return paragraph;
    }

    /// <summary>A paragraph without its first letters.</summary>
    private static IElement After(IElement line, int letters)
    {
        var rest = line.Owner!.CreateElement("p");
        rest.Append([.. line.ChildNodes.Select(node => node.Clone())]);
        foreach (var text in rest.Descendants<IText>().ToList())
        {
            var cut = Math.Min(letters, text.Length);
            text.Data = text.Data[cut..];
            letters -= cut;
        }

        foreach (var empty in rest.QuerySelectorAll("*").Where(element => element.TextContent.Length == 0 && element.LocalName is not "img")
            .ToList())
            empty.Remove();
        return rest;
    }
}
