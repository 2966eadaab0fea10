using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>A body as the neutral sequence of blocks that the rules for editions work on.</summary>
internal static class EditionBlocks
{
    internal const int MaxTitle = 220;

    private static readonly string[] Weekdays = Enum.GetNames<DayOfWeek>();

    public static IReadOnlyList<EditionBlock> Of(IElement body)
    {
        var blocks = SpeakerList.Named([.. body.Children.SelectMany(child => OfOne(child).Select(block => block with { Source = child }))])
            .ToArray();
        SentenceTitles.Mark(blocks);
        Untitle(blocks, (above, block) => block.IsTitle && above.IsTitle && IsWhen(block.Text));
        Untitle(blocks, (above, block) => block.IsTitle && above.IsTitle && KnownOutlets.Contains(block.Text));
        Untitle(blocks, (above, block) => block.Rank is EditionBlock.Worded && IsMarked(above) && KindAndNames.IsBarred(block.Text));
        // Of a few alone "Rough Business, Episode 3" is more likely a title.
        var credits = blocks.Count(block => block.Rank is EditionBlock.Worded or 0 && MayBeCredit(block));
        if (credits >= 2 && credits * 3 >= blocks.Count(block => IsMarked(block) && !SectionNames.IsUsual(block.Text)))
            Untitle(blocks, (above, block) =>
                block.Rank is EditionBlock.Worded && IsMarked(above) && MayBeCredit(block));
        return blocks;
    }

    private static bool MayBeCredit(EditionBlock block) =>
        CreditLine.MayBeNamesAndOutlet(block.Text) && EpisodeTitle.Programme(block.Text) is null;

    /// <summary>Lines between a title and a text that only look like titles.</summary>
    private static void Untitle(EditionBlock[] blocks, Func<EditionBlock, EditionBlock, bool> isNone)
    {
        for (var at = 1; at + 1 < blocks.Length; at++)
            if (!blocks[at + 1].IsTitle && isNone(blocks[at - 1], blocks[at]))
                blocks[at] = blocks[at] with { Rank = 0 };
    }

    /// <summary>A title by how it is set, not by its words.</summary>
    private static bool IsMarked(EditionBlock block) => block is { IsTitle: true, Rank: < EditionBlock.Worded };

    /// <summary>The blocks that one child of the body makes.</summary>
    public static IEnumerable<EditionBlock> OfOne(IElement element) =>
        element.LocalName switch
        {
            "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => [Heading(element, Form.TextOf(element))],
            "ul" or "ol" => (SpeakerList.IsUnder(element.PreviousElementSibling, element) ? null : ListItems.Of(element)) ??
            [
                new EditionBlock(element, Form.TextOf(element), 0),
            ],
            "p" => Lines(element),
            "table" when (ItemTable.Of(element) ?? KindTable.Of(element)) is { } rows => rows,
            _ => [new EditionBlock(element, Form.TextOf(element), 0)],
        };

    private static EditionBlock Heading(IElement element, string text) =>
        new(element, text, IsNoTitle(text) || ItemPointer.Is(element) ? 0 : element.LocalName[1] - '0')
        {
            Said = IsBarredDay(text) ? Barred(text) : null,
        };

    /// <summary>"Read the report", "With A and B": whatever its form.</summary>
    private static bool IsNoTitle(string heading) =>
        OutletNote.IsPointer(heading) || ((CreditLead.Of(heading) is not null || IsBarredDay(heading)) && CreditLine.Fits(heading));

    /// <summary>"Report | March 2, 2023", "Op-Ed | Pier Review | 6 March 2023": what a piece is, and when.</summary>
    private static bool IsBarredDay(string line) => line.Contains(" | ", StringComparison.Ordinal) && WrittenDate.EndsIn(line);

    /// <summary>What such a line says of the piece over it; null if it has no kind.</summary>
    private static Attribution? Barred(string line) =>
        line.Split(" | ", StringSplitOptions.TrimEntries).SkipLast(1).ToList() is { Count: 1 or 2 } parts && MediumWords.Is(parts[0])
            ? new Attribution([], parts.Count > 1 && CreditLine.MayBeOutlet(parts[1]) ? parts[1] : null, MediumWords.Of(parts[0]))
            : null;

    /// <summary>"Thursday, March 23, 4 p.m. | Online" under the title of an event.</summary>
    private static bool IsWhen(string line) =>
        line.Any(char.IsAsciiDigit) && Weekdays.Any(day => line.StartsWith(day, StringComparison.OrdinalIgnoreCase));

    /// <summary>A paragraph whose lines are parted by breaks is several blocks if its first line is a title.</summary>
    private static IEnumerable<EditionBlock> Lines(IElement paragraph)
    {
        if (Citation.Part(paragraph) is { } cited)
            return cited;
        if (NamedLead.Part(paragraph) is { } named)
            return named;
        if (LinkedLead.Part(paragraph) is { } parted)
            return parted;
        if (paragraph.Children.All(child => child.LocalName is not "br"))
            return [new EditionBlock(paragraph, Form.TextOf(paragraph), Rank(paragraph))];
        var lines = Form.Cut(paragraph, node => node is IElement { LocalName: "br" });
        return Rank(lines[0]) > 0 || lines.Exists(line => WrittenDate.Find(Form.TextOf(line)) is not null)
            ? lines.Select(line => new EditionBlock(line, Form.TextOf(line), Rank(line)))
            : [new EditionBlock(paragraph, Form.TextOf(paragraph), 0)];
    }

    /// <summary>A block that begins with a title in bold, parted into title and text; any other as it is.</summary>
    public static IEnumerable<EditionBlock> LedByTitle(EditionBlock block)
    {
        if (block.IsTitle || block.Element.FirstChild is not IElement { LocalName: "strong" } lead || !TitleForm.Fits(Form.TextOf(lead)))
            return [block];
        var (title, rest) = (block.Element.Owner!.CreateElement("p"), (IElement)block.Element.Clone());
        title.AppendChild(lead.Clone());
        rest.FirstChild!.Parent!.RemoveChild(rest.FirstChild);
        return [new EditionBlock(title, Form.TextOf(title), EditionBlock.Bold), new EditionBlock(rest, Form.TextOf(rest).Trim(), 0)];
    }

    /// <summary>"3 March 2021 | By A and B".</summary>
    private static bool IsDatedByline(string text) =>
        text.IndexOfAny(['|', '·', '•']) is > 0 and var bar && WrittenDate.Find(text[..bar]) is not null
        && Byline.Names(text[(bar + 1)..].Trim()).Count > 0;

    private static int Rank(IElement paragraph)
    {
        var text = Form.TextOf(paragraph);
        if (
            text.Length is 0 or > MaxTitle
            || WrittenDate.Find(text) is not null
            || WrittenDate.IsMonthOfYear(text)
            || IsDatedByline(text)
            || Byline.Names(text).Count > 0
            || ItemPointer.Is(paragraph)
            || CreditLine.Fits(text)
            || KindAndNames.Read(text) is not null
            || CreditLine.IsOutletAndDay(text)
            || (paragraph.QuerySelector("a") is null && CreditLine.IsNamesAndOutlet(text))
            || PrintedAddress.Of(text) is not null
        )
            return 0;
        if (Form.IsWholly(paragraph, "strong")
            && (!text.EndsWith('.') || Form.IsWholly(paragraph, "a") || TitleForm.IsTitleCase(text)))
            return EditionBlock.Bold;
        if (Form.IsWholly(paragraph, "a") && OutletNote.Find(paragraph) is null)
            return EditionBlock.Linked;
        return TitleForm.Fits(text) ? EditionBlock.Worded : 0;
    }
}
