using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// A line that begins in bold with who made the piece or what it is, and goes on with its linked title: "<b>A and B:</b> [Title] …",
/// "<b>REPORT</b> | [Title] …".
/// </summary>
internal static class NamedLead
{
    private const int LongestLead = 80;

    private static readonly char[] Marks = [' ', '\n', ':', '|', '–', '—', '\u00A0'];

    private static readonly HashSet<string> Editorials = new(StringComparer.OrdinalIgnoreCase)
    {
        "Editorial", "Leader", "The editorial board", "Editorial board", "Leitartikel", "Éditorial", "Editoriale",
    };

    /// <summary>The blocks of an item; null if a line has not that form.</summary>
    /// <param name="list">The list that it is an item of, if it is one.</param>
    public static IReadOnlyList<EditionBlock>? Part(IElement line, IElement? list = null)
    {
        var nodes = line.ChildNodes.Where(node => node is not IText { Data: var data } || data.Trim().Length > 0).ToList();
        if (nodes is not [var lead, .. var more] || !(lead is IElement { LocalName: "strong" } bold ? bold.QuerySelector("a") is null
            : lead is IText { Data: var words } && words.TrimEnd().EndsWith('|')) || lead.TextContent.Trim() is not
            { Length: > 1 and <= LongestLead } said)
            return null;
        var mark = said.EndsWith('|') ? "|" : said.EndsWith(':') ? ":" : more is [IText { Data: var between }, ..] ? between.Trim() : "";
        var link = more.Count > 0 && more[0] is IText ? more.ElementAtOrDefault(1) : more.ElementAtOrDefault(0);
        if (mark is not (":" or "|" or "–" or "—") || link is not IElement { LocalName: "a" } title || title.TextContent.Trim().Length < 3)
            return null;
        var (bare, rest) = (said.TrimEnd(':', '|', ' '), After(line, title));
        var names = NameList.SplitStrictly(bare);
        if (mark is ":" && (names.Count > 0 || Editorials.Contains(bare)))
            return [Title(line, [title], list), Credit(line, bare, names, list), .. Blurb(rest, list)];
        return mark is "|" && (MediumWords.Is(bare) || CreditLine.MayBeOutlet(bare))
            ? [Title(line, [line.Owner!.CreateTextNode($"{bare} | "), title], list), .. Blurb(rest, list)]
            : null;
    }

    private static EditionBlock Title(IElement near, IEnumerable<INode> nodes, IElement? list)
    {
        var title = Form.Paragraph(near, nodes);
        return new EditionBlock(title, Form.TextOf(title), EditionBlock.Linked, list);
    }

    private static EditionBlock Credit(IElement near, string said, IReadOnlyList<string> names, IElement? list)
    {
        var credit = Form.Paragraph(near, [near.Owner!.CreateTextNode(said)]);
        return new EditionBlock(credit, said, 0, list) { Said = new Attribution(names, null) };
    }

    private static IEnumerable<EditionBlock> Blurb(IElement rest, IElement? list) =>
        SourceLines.Of(rest).Where(line => line.TextContent.Trim().Length > 0)
            .Select(line => new EditionBlock(line, Form.TextOf(line), 0, list));

    private static IElement After(IElement line, INode last)
    {
        var rest = Form.Paragraph(line, line.ChildNodes.SkipWhile(node => node != last).Skip(1));
        if (rest.FirstChild is IText text)
            text.Data = text.Data.TrimStart([.. Marks, ',', '.']);
        return rest;
    }
}
