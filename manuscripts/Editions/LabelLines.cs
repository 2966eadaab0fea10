using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;

namespace Manuscripts.Editions;

/// <summary>
/// Lines such as "POLICY BRIEF" over each item's title. They look like headings of sections; that they are none shows where a heading
/// stands straight over such a line.
/// </summary>
internal static class LabelLines
{
    /// <summary>The blocks with each label set before the title under it, "POLICY BRIEF | Title"; as they are if they have no
    /// labels.</summary>
    public static IReadOnlyList<EditionBlock> Join(IReadOnlyList<EditionBlock> blocks)
    {
        if (!HasLabels(blocks))
            return blocks;
        var joined = new List<EditionBlock>();
        for (var at = 0; at < blocks.Count; at++)
            if (IsLabel(blocks, at))
                joined.Add(Labelled(blocks[at], blocks[++at]));
            else
                joined.Add(blocks[at]);
        return joined;
    }

    // Recommendations at the end may have labels where the items have none.
    private static bool HasLabels(IReadOnlyList<EditionBlock> blocks) =>
        Enumerable.Range(
            1, Math.Max(0, blocks.TakeWhile(block => !(block.IsTitle && SectionNames.IsCertainlyRelated(block.Text))).Count() - 2))
            .Any(at => IsLabel(blocks, at) && blocks[at - 1].IsTitle
            && !IsWord(blocks[at - 1]));

    private static bool IsLabel(IReadOnlyList<EditionBlock> blocks, int at) =>
        at + 1 < blocks.Count && IsWord(blocks[at]) && blocks[at + 1].IsTitle && !IsWord(blocks[at + 1]);

    private static bool IsWord(EditionBlock block) =>
        block.Element.QuerySelector("a") is null && (MediumWords.Is(block.Text) || (block.Text.Length < 30
            && SectionNames.IsNews(block.Text)));

    private static EditionBlock Labelled(EditionBlock label, EditionBlock title)
    {
        if (!MediumWords.Is(label.Text))
            return title;
        return title with { Element = Before(label.Text, title.Element), Text = $"{label.Text} | {title.Text}" };
    }

    /// <summary>A copy of a title that the label leads, within its bold if the whole title is bold.</summary>
    internal static IElement Before(string label, IElement title)
    {
        var element = (IElement)title.Clone();
        var inner = element.FirstChild is IElement { LocalName: "strong" } bold && element.ChildNodes.Length == 1 ? bold : element;
        inner.InsertBefore(element.Owner!.CreateTextNode($"{label} | "), inner.FirstChild);
        return element;
    }
}
