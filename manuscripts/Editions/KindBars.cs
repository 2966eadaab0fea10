using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// Lines such as "Commentary | Foreign Waters", "Report | Energy Programme" or "Event | 9 November 2021" over the titles of items: what
/// each is, and where it appeared, whose it is, or when.
/// </summary>
internal static class KindBars
{
    private const int Least = 2;
    private const int MaxLength = 80;
    private const string Bar = " | ";

    /// <summary>The blocks with each such line set before the title under it; as they are where most such lines stand elsewhere.</summary>
    public static IReadOnlyList<EditionBlock> Join(IReadOnlyList<EditionBlock> blocks)
    {
        var bars = Enumerable.Range(0, blocks.Count).Where(at => Fits(blocks[at].Text)).ToList();
        var over = bars.Where(at => at + 1 < blocks.Count && blocks[at + 1].IsTitle && !Fits(blocks[at + 1].Text)).ToHashSet();
        if (over.Count < Least || over.Count * 2 <= bars.Count)
            return blocks;
        var joined = new List<EditionBlock>();
        for (var at = 0; at < blocks.Count; at++)
            joined.Add(over.Contains(at) ? Labelled(Label(blocks[at].Text), blocks[++at]) : blocks[at]);
        return joined;
    }

    /// <summary>Whether a line is a word for a kind, a bar, and one thing more.</summary>
    public static bool Fits(string text) =>
        text.Length <= MaxLength && text.Split(Bar) is [var kind, { Length: > 1 }] && MediumWords.Is(kind);

    private static EditionBlock Labelled(string label, EditionBlock title) =>
        title with { Element = LabelLines.Before(label, title.Element), Text = $"{label}{Bar}{title.Text}" };

    /// <summary>The kind, and the outlet behind it: a report's is its house's programme, and a day is none.</summary>
    private static string Label(string text)
    {
        var (kind, name) = text.Split(Bar) is [var before, var behind] ? (before.Trim(), behind.Trim()) : (text, "");
        var mayBeOutlet = MediumWords.Of(kind) is Model.Medium.Article or Model.Medium.Podcast || KnownOutlets.Contains(name);
        return mayBeOutlet && !name.Any(char.IsAsciiDigit) && !WrittenDate.IsMonth(name.Split(' ')[0]) ? $"{kind}{Bar}{name}" : kind;
    }
}
