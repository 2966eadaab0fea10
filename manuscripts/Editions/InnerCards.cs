using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>
/// Cards of other pieces that a page sets between the items of an edition: a programme's name perhaps, a title, a text that is cut off, and
/// names perhaps; or under a heading of their own, "Related".
/// </summary>
internal static class InnerCards
{
    private const int MaxLabel = 60;
    private const int MaxWords = 60;

    /// <summary>The blocks without such cards, and these; all of them where most texts are cut off: then they are the items.</summary>
    public static RelatedSplit Split(IReadOnlyList<EditionBlock> blocks)
    {
        var headed = HeadedCards.Of(blocks);
        var texts = Enumerable.Range(1, Math.Max(0, blocks.Count - 1)).Where(at => IsUnderTitle(blocks, at)).ToList();
        var cut = texts.Where(at => IsCard(blocks, at) && !headed.Exists(card => card.Start <= at && at < card.End)).ToList();
        if (cut.Count * 2 > texts.Count)
            cut = [];
        var gone = cut.SelectMany(at => Enumerable.Range(First(blocks, at), End(blocks, at) - First(blocks, at)))
            .Concat(headed.SelectMany(card => Enumerable.Range(card.Start, card.End - card.Start)))
            .ToHashSet();
        return new RelatedSplit(
            [.. blocks.Where((_, at) => !gone.Contains(at))],
            [
                .. cut.Select(at => new RelatedPiece(blocks[at - 1].Text, blocks[at].Text, Names(blocks, at), blocks[at - 1].Link)),
                .. headed.Select(card => card.Piece),
            ],
            [
                .. cut.Where(at => First(blocks, at) < at - 1).Select(at => blocks[at - 2].Text),
                .. headed.SelectMany(card => card.Labels),
            ],
            [
                .. cut.Where(at => End(blocks, at) > at + 1).Select(at => blocks[at + 1].Text),
                .. headed.Select(card => card.Byline).OfType<string>(),
            ]);
    }

    private static bool IsUnderTitle(IReadOnlyList<EditionBlock> blocks, int at) => blocks[at - 1].IsTitle && !blocks[at].IsTitle;

    private static bool IsCard(IReadOnlyList<EditionBlock> blocks, int at) =>
        RelatedLine.IsCutOff(blocks[at].Text) && BodyWords.Count(blocks[at].Text) <= MaxWords
        && (First(blocks, at) < at - 1 || End(blocks, at) > at + 1);

    /// <summary>Where the card begins: at the label over its title, if it has one.</summary>
    private static int First(IReadOnlyList<EditionBlock> blocks, int at) =>
        at > 1 && blocks[at - 2] is { IsTitle: true, Text.Length: <= MaxLabel } label && !SectionNames.IsUsual(label.Text)
            ? at - 2
            : at - 1;

    private static int End(IReadOnlyList<EditionBlock> blocks, int at) => Names(blocks, at).Count > 0 ? at + 2 : at + 1;

    private static IReadOnlyList<string> Names(IReadOnlyList<EditionBlock> blocks, int at) =>
        at + 1 < blocks.Count ? Byline.Names(blocks[at + 1].Text) : [];
}
