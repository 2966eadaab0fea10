using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>Parts the blocks of recommendations into one group for each piece: by rules, by bylines, or by titles.</summary>
internal static class RelatedGroups
{
    private const int MaxLabel = 60;
    private const int MaxTitle = 140;
    private const int LeastText = 7;

    public static IEnumerable<List<EditionBlock>> Of(List<EditionBlock> blocks)
    {
        var bylines = blocks.Count(HasByline);
        // One rule parts all of them from what follows; as many as there are pieces part these.
        var ruled = blocks.Count(block => block.IsRule) is > 0 and var rules && bylines <= rules + 1;
        var signed = bylines > 0 || blocks.Count(RelatedLine.IsNames) > 1;
        // Each byline stands straight under its title, and the text under that.
        var isUnder = !ruled && bylines > 1 && blocks.Index().Where(block => HasByline(block.Item)).All(block =>
            block.Index > 0 && blocks[block.Index - 1].IsTitle && block.Index + 1 < blocks.Count && !blocks[block.Index + 1].IsTitle);
        var group = new List<EditionBlock>();
        foreach (var block in blocks)
        {
            var startsNext = ruled ? block.IsRule
                : isUnder ? block.IsTitle && group.Exists(HasByline)
                : signed ? (block.Link is not null || (group.Count > 1 && IsCredit(group[^1]))) && block.IsTitle
                    && group.Exists(other => other.IsTitle && (other.Link is not null || IsCredit(group[^1])))
                : IsNextTitle(block, group);
            if (startsNext && group.Count > 0)
            {
                yield return group;
                group = [];
            }

            if (!block.IsRule)
                group.Add(block);
            if (!ruled && !isUnder && signed && (HasByline(block) || (bylines < 2 && group.Count > 1 && RelatedLine.IsNames(block))))
            {
                yield return group;
                group = [];
            }
        }

        if (group.Count > 0)
            yield return group;
    }

    /// <summary>A programme, a title, a text and a byline, each in a line: where all groups are so, the first is no title.</summary>
    public static bool HasLabel(List<EditionBlock> group) =>
        group is [{ Link: null, Text.Length: <= MaxLabel } label, { Text.Length: <= MaxTitle } title, { IsTitle: false } text, .., var last]
        && HasByline(last) && !HasByline(title) && !RelatedLine.IsCutOff(title.Text) && label.Text[^1] is not ('.' or ',' or ';')
        && BodyWords.Count(text.Text) >= LeastText && !HasByline(text);

    private static bool HasByline(EditionBlock block) => Byline.Names(block.Text).Count > 0;

    private static bool IsCredit(EditionBlock block) => CreditLine.Fits(block.Text) || WrittenDate.Find(block.Text) is not null;

    private static bool IsNextTitle(EditionBlock block, List<EditionBlock> group) =>
        block.IsTitle && group.Any(other => other.IsTitle && !RelatedLine.IsLabel(other)) && !group.TrueForAll(RelatedLine.IsLabel);
}
