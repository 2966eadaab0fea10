using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>
/// One piece under "Related" or "You may also like" between the items of an edition: what it is and when it came perhaps, its title, a
/// short text perhaps, and its byline or a button that leads to it, without which nothing tells where it ends.
/// </summary>
internal static class HeadedCards
{
    private const int MaxTitle = 140;
    private const int MaxLabels = 3;
    private const int MaxTexts = 1;
    private const int MaxWords = 45;

    public static List<HeadedCard> Of(IReadOnlyList<EditionBlock> blocks)
    {
        var cards = new List<HeadedCard>();
        for (var at = 0; at < blocks.Count; at++)
            if (blocks[at].IsTitle && SectionNames.IsRelated(blocks[at].Text) && Card(blocks, at) is { } card)
            {
                cards.Add(card);
                at = card.End - 1;
            }

        return cards;
    }

    private static HeadedCard? Card(IReadOnlyList<EditionBlock> blocks, int start)
    {
        var lines = blocks.Skip(start + 1).ToList();
        var labels = lines.TakeWhile(IsLabel).Take(MaxLabels).Count();
        if (labels >= lines.Count || lines[labels].Text.Length > MaxTitle || Byline.Names(lines[labels].Text).Count > 0)
            return null;
        var rest = lines.Skip(labels + 1).ToList();
        var above = rest.TakeWhile(IsText).Count();
        var signed = above <= MaxTexts && above < rest.Count && Byline.Names(rest[above].Text).Count > 0;
        var below = signed
            ? rest.Skip(above + 1).TakeWhile(line => IsText(line) && RelatedLine.IsCutOff(line.Text)).Take(MaxTexts).Count()
            : 0;
        var end = above + (signed ? 1 : 0) + below;
        var leads = end < rest.Count && ItemPointer.Is(rest[end].Element);
        if (!signed && (!leads || above > MaxTexts))
            return null;
        var title = lines[labels];
        var texts = rest.Take(end).Where(IsText).Select(line => line.Text).ToList();
        return new HeadedCard(
            start,
            start + 1 + labels + 1 + end + (leads ? 1 : 0),
            new RelatedPiece(
                title.Text,
                texts.Count == 0 ? null : string.Join(' ', texts),
                signed ? Byline.Names(rest[above].Text) : [],
                title.Link ?? (leads ? rest[end].Link : null)),
            [blocks[start].Text, .. lines.Take(labels).Select(line => line.Text), .. leads ? [rest[end].Text] : (string[])[]],
            signed ? rest[above].Text : null);
    }

    private static bool IsLabel(EditionBlock block) =>
        RelatedLine.IsLabel(block.Text) || WrittenDate.IsMonthOfYear(block.Text) || KindBars.Fits(block.Text);

    private static bool IsText(EditionBlock block) =>
        !block.IsTitle && !block.IsRule && Byline.Names(block.Text).Count == 0 && !ItemPointer.Is(block.Element)
        && BodyWords.Count(block.Text) <= MaxWords;
}

/// <summary>Such a card, and the blocks from its heading to behind its last line.</summary>
internal sealed record HeadedCard(int Start, int End, RelatedPiece Piece, IReadOnlyList<string> Labels, string? Byline);
