using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Items whose titles stand in bold at the beginning of their blurbs: "<b>The Weir.</b> A report by …". Essays begin their paragraphs so,
/// too; what tells them apart is that here nearly every one names who made it or where it stands.
/// </summary>
internal static class RunInTitles
{
    private const int Least = 4;

    /// <summary>The blocks with such titles parted off; null if there are too few.</summary>
    public static IReadOnlyList<EditionBlock>? Part(IReadOnlyList<EditionBlock> blocks) =>
        blocks.Any(IsRunIn) && blocks.Count(block => IsRunIn(block) || block.Rank is EditionBlock.Linked || IsBoldLink(block)) >= Least
            ? [.. blocks.SelectMany(block => IsRunIn(block) ? Parted(block, RankBeside(blocks)) : [block])]
            : null;

    /// <summary>Some titles may be links and others not: all of them are items.</summary>
    private static int RankBeside(IReadOnlyList<EditionBlock> blocks) =>
        blocks.Any(block => block.Rank is EditionBlock.Linked) && !blocks.Any(IsBoldLink) ? EditionBlock.Linked : EditionBlock.Bold;

    private static bool IsBoldLink(EditionBlock block) =>
        block.Rank is EditionBlock.Bold && block.Element.QuerySelector("a[href]") is not null;

    /// <summary>Whether what came of it is an edition.</summary>
    public static bool Holds(EditionDraft edition)
    {
        var items = edition.Sections.SelectMany(section => section.Items).ToList();
        return items.Count >= Least && items.Count(item => item.Authors.Count > 0 || item.Outlet is not null) * 3 >= items.Count * 2;
    }

    private static bool IsRunIn(EditionBlock block) =>
        !block.IsTitle && block.Element.LocalName is "p" && Lead(block.Element) is { } lead
        && Form.TextOf(lead) is { Length: > 3 } text && (text[^1] is '.' or ':' or '?' || IsOver(lead, text))
        && TitleForm.Fits(text.TrimEnd('.', ':'));

    /// <summary>A title that stood in a line of its own before the lines were joined: a sentence begins behind it.</summary>
    private static bool IsOver(IElement lead, string text) =>
        text.Contains(' ', StringComparison.Ordinal)
        && lead.NextSibling is IText { Data: var after } && after.TrimStart() is [var first, ..]
        && (char.IsUpper(first) || first is '“' or '"' or '—' or '–')
        && after.StartsWith(' ');

    /// <summary>The bold words that a paragraph begins with, or has behind its number.</summary>
    private static IElement? Lead(IElement paragraph) => paragraph.FirstChild switch
    {
        IElement { LocalName: "strong" } lead => lead,
        IText { NextSibling: IElement { LocalName: "strong" } lead } number when IsNumber(number.Data.Trim()) => lead,
        _ => null,
    };

    private static bool IsNumber(string text) =>
        text.Length is 2 or 3 && text[^1] is '.' or ')' && text[..^1].All(char.IsAsciiDigit);

    private static IEnumerable<EditionBlock> Parted(EditionBlock block, int rank)
    {
        var (title, rest) = (block.Element.Owner!.CreateElement("p"), (IElement)block.Element.Clone());
        if (rest.FirstChild is IText number)
            title.AppendChild(number);
        title.AppendChild(rest.FirstChild!);
        title.LastElementChild!.TextContent = Form.TextOf(title.LastElementChild).TrimEnd('.', ':');
        if (rest.FirstChild is IText text)
            text.Data = text.Data.TrimStart(' ', '—', '–');
        return [new EditionBlock(title, Form.TextOf(title), rank), new EditionBlock(rest, Form.TextOf(rest).Trim(), 0)];
    }
}
