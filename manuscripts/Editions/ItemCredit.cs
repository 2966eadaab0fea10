using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>The block under an item's title that has no verb and says who made the piece and where it appeared.</summary>
internal sealed record ItemCredit(EditionBlock Block, Attribution Said)
{
    /// <param name="blocks">All under the title.</param>
    /// <param name="told">Those of them that may speak of the item: a credit stands at their start or end.</param>
    /// <param name="section">The heading of the section.</param>
    public static ItemCredit? Of(IReadOnlyList<EditionBlock> blocks, IReadOnlyList<EditionBlock> told, string section)
    {
        if (blocks.FirstOrDefault(block => block.Said is not null) is { } cited)
            return new ItemCredit(cited, cited.Said!);
        foreach (var block in told.Take(2).Concat(told.TakeLast(1)))
            if (BoldNames.Of(block).Count == 0 && CreditLine.Read(new AbstractText([TrailingAddress.Without(block.Element)])) is { } said)
                return new ItemCredit(block, IsProgramme(block, said, section) ? new Attribution([], said.Authors[0]) : said);
        return null;
    }

    /// <summary>Among podcasts, what stands in italics alone is the programme, even if it looks like a name.</summary>
    private static bool IsProgramme(EditionBlock block, Attribution said, string section) =>
        said is { Outlet: null, Authors.Count: 1 } && MediumWords.OfHeading(section) is Medium.Podcast
        && Form.IsWholly(block.Element, "em");
}
