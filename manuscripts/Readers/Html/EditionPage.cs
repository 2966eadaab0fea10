using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Manuscripts.Cleaning;
using Manuscripts.Editions;
using Manuscripts.Metadata;
using Manuscripts.Readers.Html.Outline;

namespace Manuscripts.Readers.Html;

/// <summary>
/// A saved page that is an edition. The finder of an article looks for running prose and takes cards and lists of links for what stands
/// around it; here they are the piece.
/// </summary>
internal static class EditionPage
{
    private const int LeastItems = 3;

    /// <summary>In words: an edition's introduction is short. A longer one is an article with other pieces beside it.</summary>
    private const int LongestIntro = 320;

    /// <summary>The edition's outline; null if the page is none.</summary>
    public static Article? Of(IHtmlDocument page, string? title)
    {
        if (page.Body is null || page.QuerySelectorAll("a[href^='http'], a[href^='/']").Take(LeastItems + 1).Count() < LeastItems)
            return null;
        var head = PageHints.First(page.QuerySelectorAll("h1") is { Length: 1 } heads ? heads[0].TextContent : null);
        var (body, dek, eyebrow) = PageOutline.Of(page);
        if (!MayHoldItems(body))
            return null;
        var blocks = EditionBlocks.Of(body);
        head ??= SiteTitle.OfSeries(page) ?? page.Title?.Split([" - ", " | ", " :: ", " – ", " · "], StringSplitOptions.TrimEntries)
            .FirstOrDefault(part => part.Contains(": ", StringComparison.Ordinal) && blocks.Any(block => block.Text == part));
        var start = blocks.TakeWhile(block => block.Element.LocalName is not "h1" && block.Text != head).Count();
        IReadOnlyList<EditionBlock> after = [.. start == blocks.Count ? blocks : blocks.Skip(start + 1)];
        var split = RelatedReader.Split(after);
        return EditionReader.Read(split.Kept, head ?? title ?? "", dek, asked: false) is { } edition && IsSure(edition, Linked(split.Kept))
            ? new Article(HtmlWriter.Inner(body), BodyWords.Text(body)) { Title = head, Dek = dek, Series = eyebrow }
            : null;
    }

    /// <summary>A look that costs little: a page whose text goes on before the first linked title is an article.</summary>
    private static bool MayHoldItems(IElement body)
    {
        var (before, titles) = (0, 0);
        foreach (var line in body.Children)
        {
            // A heading may have its link in the text under it.
            if (line.LocalName is "h3" or "h4" or "h5"
                || (line.QuerySelector("a") is not null && (line.LocalName is not "p" || line.QuerySelector("strong, b") is not null)))
                titles++;
            else if (titles == 0 && line.LocalName is "p")
                before += BodyWords.Count(line.TextContent);
            if (before > LongestIntro)
                return false;
        }

        return titles >= LeastItems;
    }

    /// <summary>Titles without links, in sections that only digests have, whose blurbs say who wrote them or lead to them.</summary>
    private static bool IsTold(EditionDraft edition, List<ItemDraft> items) =>
        edition.Sections.Count(section => SectionNames.IsUsual(section.Heading) && section.Items.Count > 0) >= 2
        && edition.Sections.Any(section => SectionNames.IsTelling(section.Heading) && section.Items.Count > 0)
        && items.Count(item => item.Url is not null && (item.Authors.Count > 0 || item.Outlet is not null)) * 2 >= items.Count;

    private static HashSet<string> Linked(IReadOnlyList<EditionBlock> blocks) =>
        [
            .. blocks.Where(block => block.IsTitle && IsLinked(block)).Select(block => block.Text),
            .. blocks.Where(block => !block.IsTitle).SelectMany(block => block.Element.QuerySelectorAll("a[href]")).Select(Form.TextOf)
                .Where(text => text.Contains(' ', StringComparison.Ordinal)),
        ];

    private static bool IsLinked(EditionBlock block) =>
        block.Element.QuerySelectorAll("a").Sum(link => link.TextContent.Length) * 2 >= block.Text.Length;

    /// <param name="linked">The titles that are links.</param>
    private static bool IsSure(EditionDraft edition, HashSet<string> linked)
    {
        var items = edition.Sections.SelectMany(section => section.Items).ToList();
        var intro = edition.Intro
            .Concat(edition.Sections.Where(section => !SectionNames.IsProse(section.Heading)).SelectMany(section => section.Intro))
            .Sum(block => BodyWords.Count(BodyWords.Text(block)));
        var areLinked =
            items.Count(item => linked.Any(title => title.EndsWith(item.Title, StringComparison.Ordinal))) * 3 >= items.Count * 2;
        return items.Count >= LeastItems
            && (areLinked || IsTold(edition, items))
            && intro <= LongestIntro
            && intro <= items.Sum(item => item.Words) + 60;
    }
}
