using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>Reads the pieces recommended at the end, "More from …".</summary>
internal static class RelatedReader
{
    private const int Most = 30;

    /// <summary>The document without its recommendations, and these; all of it and none if there are none.</summary>
    public static (IReadOnlyList<EditionBlock> Kept, IReadOnlyList<RelatedPiece> Related) Split(IReadOnlyList<EditionBlock> blocks)
    {
        var start = Enumerable.Range(0, blocks.Count).LastOrDefault(i => blocks[i].IsTitle && SectionNames.IsRelated(blocks[i].Text), -1);
        if (start < 0)
            return (blocks, []);
        var end = End(blocks, start);
        var related = Read([.. blocks.Take(end).Skip(start + 1).Where(block => !Boilerplate.Is(block.Text))]);
        return related.Count == 0 ? (blocks, []) : ([.. blocks.Take(start), .. blocks.Skip(end)], related);
    }

    /// <summary>Recommendations end at the document's end, at a sign-up form, or at a later section.</summary>
    private static int End(IReadOnlyList<EditionBlock> blocks, int start)
    {
        for (var i = start + 1; i < blocks.Count; i++)
        {
            var isNext = blocks[i].IsTitle && blocks[i].Rank <= blocks[start].Rank
                && (SectionNames.IsProse(blocks[i].Text) || Boilerplate.IsSignUpHeading(blocks[i].Text));
            if (isNext)
                return i;
        }

        return blocks.Count;
    }

    private static IReadOnlyList<RelatedPiece> Read(List<EditionBlock> blocks)
    {
        var pieces = new List<RelatedPiece>();
        foreach (var group in Groups(blocks))
        {
            if (Piece(group) is { } piece && pieces.Count < Most)
                pieces.Add(piece);
        }

        return pieces;
    }

    private static IEnumerable<List<EditionBlock>> Groups(List<EditionBlock> blocks)
    {
        var ruled = blocks.Any(block => block.IsRule);
        var signed = blocks.Any(block => Byline.Names(block.Text).Count > 0);
        var group = new List<EditionBlock>();
        foreach (var block in blocks)
        {
            var startsNext = ruled ? block.IsRule : !signed && IsNextTitle(block, group);
            if (startsNext && group.Count > 0)
            {
                yield return group;
                group = [];
            }

            if (!block.IsRule)
                group.Add(block);
            if (!ruled && signed && Byline.Names(block.Text).Count > 0)
            {
                yield return group;
                group = [];
            }
        }

        if (group.Count > 0)
            yield return group;
    }

    private static bool IsNextTitle(EditionBlock block, List<EditionBlock> group) =>
        block.IsTitle && group.Any(other => other.IsTitle && !IsLabel(other)) && !group.TrueForAll(IsLabel);

    private static bool IsLabel(EditionBlock block) => MediumWords.OfHeading(block.Text) is not null || WrittenDate.Find(block.Text) is not null;

    private static RelatedPiece? Piece(List<EditionBlock> group)
    {
        var lines = group.Where(block => !IsLabel(block)).ToList();
        if (lines.Count == 0 || lines[0].Text.Length > 220 || Byline.Names(lines[0].Text).Count > 0)
            return null;
        var authors = lines.SelectMany(line => Byline.Names(line.Text)).Distinct(StringComparer.Ordinal).ToList();
        var about = string.Join(' ', lines.Skip(1).Where(line => Byline.Names(line.Text).Count == 0).Select(line => line.Text));
        var url = group.SelectMany(line => line.Element.QuerySelectorAll("a[href]")).Select(link => link.GetAttribute("href"))
            .FirstOrDefault(href => href?.StartsWith("http", StringComparison.Ordinal) == true);
        return new RelatedPiece(MediumWords.Split(lines[0].Text).Title, about.Length == 0 ? null : about, authors, url);
    }
}
