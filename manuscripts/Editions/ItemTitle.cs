using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>Parts a list item such as "<b>Title</b>: abstract" or "Title — abstract" into its title and the rest.</summary>
internal static class ItemTitle
{
    private const int LongestQuoted = 160;

    public static (IElement Title, IReadOnlyList<IElement> More)? Split(IElement item)
    {
        var blocks = item
            .Children.Where(child => !Cleaning.Vocabulary.Inline.Contains(child.LocalName) && child.LocalName is not ("br" or "img"))
            .ToList();
        if (blocks.Count == 0)
            return SplitLine(item, []);
        var lead = Leading(item);
        if (lead.TextContent.Trim().Length > 0)
            return SplitLine(lead, blocks);
        return blocks[0].LocalName is "p" ? SplitLine(blocks[0], blocks.Skip(1)) : null;
    }

    private static IElement Leading(IElement item)
    {
        var lead = item.Owner!.CreateElement("p");
        foreach (
            var node in item.ChildNodes.TakeWhile(node =>
                node is IText || node is IElement e && (Cleaning.Vocabulary.Inline.Contains(e.LocalName) || e.LocalName is "br")
            )
        )
            lead.AppendChild(node.Clone());
        return lead;
    }

    private static (IElement Title, IReadOnlyList<IElement> More)? SplitLine(IElement line, IEnumerable<IElement> more)
    {
        var text = Form.TextOf(line);
        if (IsWhole(line, text))
            return (Form.Paragraph(line, line.ChildNodes), [.. more]);
        if (line.FirstChild is IElement { LocalName: "a" or "strong" } lead && lead.TextContent.Trim().Length > 3)
        {
            var rest = Form.Paragraph(line, line.ChildNodes.Skip(1));
            TrimStart(rest);
            if (IsRunIn(lead, rest))
                lead.LastChild!.TextContent = lead.LastChild.TextContent.TrimEnd('.', ' ');
            return (Form.Paragraph(line, [lead]), rest.TextContent.Trim().Length == 0 ? [.. more] : [rest, .. more]);
        }

        if (AtQuotation(line) is { } quoted)
            return (quoted.Title, [quoted.About, .. more]);
        if (BeforeOutlet(line) is { } placed)
            return (placed.Title, [placed.Outlet, .. placed.About, .. more]);
        if (AfterNames(line) is { } named)
            return (named.Title, [named.Names, named.About, .. more]);
        if (more.Any() && WhollyQuoted(line, text) is { } whole)
            return (whole, [.. more]);
        var bare = Attributions.MediumWords.Split(text).Title;
        return TitleForm.Fits(bare) || (more.Any() && IsLine(bare))
            ? (Form.Paragraph(line, line.ChildNodes), [.. more])
            : AtDash(line, more);
    }

    /// <summary>"“The Weir,” her essay on …": a title in quotation marks and what it is.</summary>
    private static (IElement Title, IElement About)? AtQuotation(IElement line)
    {
        if (line.FirstChild is not IText { Data: [var open, ..] data } || Closing(open) is not { } close)
            return null;
        var end = data.IndexOf(close, 1);
        var name = end is > 4 and < LongestQuoted ? data[1..end].TrimEnd('.', ',', ' ') : "";
        if (!TitleForm.Fits(name.TrimEnd('?', '!')))
            return null;
        var title = line.Owner!.CreateElement("p");
        title.TextContent = name;
        var rest = Form.Paragraph(line, line.ChildNodes);
        ((IText)rest.FirstChild!).Data = data[(end + 1)..];
        TrimStart(rest);
        return rest.TextContent.Trim().Length > 0 ? (title, rest) : null;
    }

    /// <summary>"“The weir was never meant to last”" over who said it.</summary>
    private static IElement? WhollyQuoted(IElement line, string text)
    {
        if (text.Length is < 5 or > LongestQuoted || Closing(text[0]) is not { } close || text.IndexOf(close, 1) != text.Length - 1)
            return null;
        var title = line.Owner!.CreateElement("p");
        title.TextContent = text[1..^1];
        return title;
    }

    /// <summary>"The Weir [Pier Review] What it says": the outlet in brackets ends the title.</summary>
    private static (IElement Title, IElement Outlet, IReadOnlyList<IElement> About)? BeforeOutlet(IElement line)
    {
        if (line.FirstChild is not IText { Data: var data }
            || data.IndexOf(" [", StringComparison.Ordinal) is not (> 3 and < LongestQuoted and var open)
            || data.IndexOf(']', open) is not (> 0 and var close) || !IsLine(data[..open].Trim())
            || !Attributions.CreditLine.MayBeOutlet(data[(open + 2)..close]))
            return null;
        var (title, outlet, rest) = (line.Owner!.CreateElement("p"), line.Owner!.CreateElement("p"), Form.Paragraph(line, line.ChildNodes));
        title.TextContent = data[..open].Trim();
        outlet.InnerHtml = "<em></em>";
        outlet.FirstElementChild!.TextContent = data[(open + 2)..close];
        ((IText)rest.FirstChild!).Data = data[(close + 1)..];
        TrimStart(rest);
        return (title, outlet, rest.TextContent.Trim().Length > 0 ? [rest] : []);
    }

    /// <summary>"Ada Quist and Omar Celik: “The Weir”, in: …": names before the title.</summary>
    private static (IElement Title, IElement Names, IElement About)? AfterNames(IElement line)
    {
        if (line.FirstChild is not IText { Data: var data })
            return null;
        var colon = data.IndexOf(": ", StringComparison.Ordinal);
        if (colon < 0 || NameList.SplitStrictly(data[..colon]).Count == 0)
            return null;
        var rest = Form.Paragraph(line, line.ChildNodes);
        ((IText)rest.FirstChild!).Data = data[(colon + 2)..];
        if (AtQuotation(rest) is not { } quoted)
            return null;
        var names = line.Owner!.CreateElement("p");
        names.TextContent = data[..colon];
        return (quoted.Title, names, quoted.About);
    }

    private static char? Closing(char open) => open switch
    {
        '“' => '”',
        '"' => '"',
        '„' => '“',
        '«' => '»',
        _ => null,
    };

    /// <summary>A short line over the text of its item, however it is written.</summary>
    private static bool IsLine(string text) =>
        text.Length is > 3 and < LongestQuoted && !char.IsLower(text[0]) && text[^1] is not ('.' or ',' or ';' or ':')
        && !Language.Sentences.Starts(text).Any();

    private static (IElement Title, IReadOnlyList<IElement> More)? AtDash(IElement line, IEnumerable<IElement> more)
    {
        if (line.FirstChild is not IText first || Dash(first.Data) is not { } dash || !TitleForm.Fits(first.Data[..dash.Index]))
            return null;
        var title = line.Owner!.CreateElement("p");
        title.TextContent = first.Data[..dash.Index].Trim();
        var rest = Form.Paragraph(line, line.ChildNodes);
        ((IText)rest.FirstChild!).Data = first.Data[(dash.Index + dash.Length)..];
        return (title, [rest, .. more]);
    }

    private static bool IsWhole(IElement line, string text) =>
        text.Length < 220 && (Form.IsWholly(line, "a") || (Form.IsWholly(line, "strong") && !text.EndsWith('.')));

    /// <summary>"<b>Title.</b> What follows": the point only parts them.</summary>
    private static bool IsRunIn(IElement lead, IElement rest) =>
        rest.TextContent.Trim().Length > 0 && lead.TextContent.TrimEnd() is [.., not '.', '.'] text
        && !text[..^1].Contains('.', StringComparison.Ordinal) && lead.ChildElementCount == 0;

    private static void TrimStart(IElement paragraph)
    {
        while (paragraph.FirstChild is IElement { LocalName: "br" } br)
            br.Remove();
        if (paragraph.FirstChild is IText text)
            text.Data = text.Data.TrimStart(' ', ':', '.', ',', '–', '—', '-', '\n');
    }

    /// <summary>Where a dash between blanks, or a colon before a capital or a quotation, parts a line; null if none does.</summary>
    private static (int Index, int Length)? Dash(string text)
    {
        for (var at = 1; at + 1 < text.Length; at++)
        {
            var end = at + 1;
            while (end < text.Length && char.IsWhiteSpace(text[end]))
                end++;
            if (end == at + 1 || end == text.Length)
                continue;
            if (text[at] is '—' or '–' or '|' or '-' && char.IsWhiteSpace(text[at - 1]))
                return (at, end - at);
            if (text[at] == ':' && (char.IsUpper(text[end]) || text[end] is '"' or '“'))
                return (at, end - at);
        }

        return null;
    }
}
