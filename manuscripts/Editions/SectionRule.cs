using Manuscripts.Editions.Attributions;

namespace Manuscripts.Editions;

/// <summary>
/// Which titles of a document head sections and which head items. Levels say it where the document has them; where all titles look alike, a
/// title straight above another heads a section, and so does one with a usual section's name.
/// </summary>
internal sealed class SectionRule
{
    private readonly HashSet<EditionBlock> _sections = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<EditionBlock> _items = new(ReferenceEqualityComparer.Instance);

    private SectionRule()
    {
    }

    public bool HasSections => _sections.Count > 0;

    public bool IsSection(EditionBlock block) => _sections.Contains(block);

    public bool IsItem(EditionBlock block) => _items.Contains(block);

    public static SectionRule Of(IReadOnlyList<EditionBlock> blocks)
    {
        var rule = new SectionRule();
        var titles = blocks.Where(block => block.IsTitle).ToList();
        if (rule.ByCapitals(blocks, titles))
            return rule;
        var heads = blocks.Where((block, i) => block.IsTitle && (SectionNames.IsUsual(block.Text) || StandsOverTitle(blocks, i))).ToList();
        if (heads.Count == 0)
            return rule;
        var top = heads.Min(title => title.Rank);
        var below = titles.Where(title => title.Rank > top).ToList();
        if (below.Count > 0 && top < EditionBlock.Worded && HasLevels(blocks, top))
            rule.ByLevel(blocks, titles, top);
        else
            rule.ByPlace(titles, heads);
        return rule;
    }

    /// <summary>A document without sections, all of whose titles head items.</summary>
    public static SectionRule OfItemsAlone(IReadOnlyList<EditionBlock> blocks)
    {
        var rule = new SectionRule();
        rule._items.UnionWith(blocks.Where((block, i) => block.IsTitle && i + 1 < blocks.Count && !blocks[i + 1].IsTitle));
        return rule;
    }

    /// <summary>Levels count if titles of a lower one follow straight under titles of the top one, or over its texts.</summary>
    private static bool HasLevels(IReadOnlyList<EditionBlock> blocks, int top)
    {
        var under = false;
        var items = 0;
        foreach (var block in blocks)
        {
            if (block.Rank == top)
                under = true;
            else if (under && block.Rank > top)
                items++;
        }

        return items > 0 && blocks.Count(block => block.Rank == top && !SectionNames.IsUsual(block.Text)) <= items;
    }

    /// <summary>Each section has its own level of items: one may use headings, the next a list.</summary>
    private void ByLevel(IReadOnlyList<EditionBlock> blocks, List<EditionBlock> titles, int top)
    {
        var plain = titles.TrueForAll(title => title.Rank <= top || title.Rank == EditionBlock.Worded);
        var at = 0;
        while (at < titles.Count)
        {
            if (IsHead(titles, at, top))
            {
                (IsOnlyItem(blocks, titles, at, top) ? _items : _sections).Add(titles[at++]);
                continue;
            }

            var within = titles.Skip(at).TakeWhile((_, next) => !IsHead(titles, at + next, top)).ToList();
            var items = within.Where(title => plain || title.Rank < EditionBlock.Worded).ToList();
            // A reader of plain text may have missed the only heading of a part.
            if (items.Count == 0 && at > 0 && !SectionNames.IsProse(titles[at - 1].Text))
                items = within;
            var best = items.Count == 0 ? 0 : items.Min(other => other.Rank);
            _items.UnionWith(items.Where(title => title.Rank == best));
            // One that is no link may look like a heading among others that are.
            var linked = items.Where(title => title.Rank is EditionBlock.Bold or EditionBlock.Linked && title.Link is not null).ToList();
            if (linked.Count >= items.Count - linked.Count)
                _items.UnionWith(linked);
            // A list may come first, and headings after it.
            _items.UnionWith(items.TakeWhile(title => title.Rank != best).Where(title => title.Origin is not null));
            at += within.Count;
        }
    }

    /// <summary>"Events", and straight under it a title over a text, of the same level though it is its only item.</summary>
    private bool IsOnlyItem(IReadOnlyList<EditionBlock> blocks, List<EditionBlock> titles, int at, int top) =>
        at > 0 && _sections.Contains(titles[at - 1]) && MediumWords.OfHeading(titles[at - 1].Text) is not null
        && !SectionNames.IsUsual(titles[at].Text) && (at + 1 == titles.Count || IsHead(titles, at + 1, top))
        && blocks.Index().First(block => ReferenceEquals(block.Item, titles[at])).Index is var place
        && ReferenceEquals(blocks[place - 1], titles[at - 1]) && place + 1 < blocks.Count && !blocks[place + 1].IsTitle;

    /// <summary>A title of the top level, or one with a usual section's name over a title of a lower one.</summary>
    private static bool IsHead(List<EditionBlock> titles, int at, int top) =>
        titles[at].Rank <= top || (titles[at].Rank < EditionBlock.Bold && SectionNames.IsProse(titles[at].Text))
        || (titles[at].Rank < EditionBlock.Linked && SectionNames.IsUsual(titles[at].Text) && titles[at].Link is null
            && at + 1 < titles.Count && titles[at + 1].Rank > titles[at].Rank && titles[at + 1].Link is not null);

    /// <summary>Bold titles that look alike, but for some in capitals, each over another: those head sections.</summary>
    private bool ByCapitals(IReadOnlyList<EditionBlock> blocks, List<EditionBlock> titles)
    {
        var bold = titles.Count(title => title.Rank is EditionBlock.Bold);
        var capitals = titles.Where(IsInCapitals).ToList();
        if (capitals.Count < 2 || bold < capitals.Count * 2 || titles.Exists(title => title.Rank < EditionBlock.Bold)
            || blocks.Where((block, at) => IsInCapitals(block) && StandsOverTitle(blocks, at)).Count() * 3 < capitals.Count * 2)
            return false;
        _sections.UnionWith(capitals);
        _items.UnionWith(titles.SkipWhile(title => title != capitals[0]).Where(title => !_sections.Contains(title)));
        return true;
    }

    private static bool IsInCapitals(EditionBlock title) =>
        title.Rank is EditionBlock.Bold && title.Text.Count(char.IsLetter) > 3 && !title.Text.Any(char.IsLower);

    private void ByPlace(List<EditionBlock> titles, List<EditionBlock> heads)
    {
        _sections.UnionWith(heads);
        _items.UnionWith(titles.Where(title => !_sections.Contains(title)));
    }

    private static bool StandsOverTitle(IReadOnlyList<EditionBlock> blocks, int at) =>
        at + 1 < blocks.Count && blocks[at + 1].Rank >= blocks[at].Rank;
}
