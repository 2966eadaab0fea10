using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>Makes an item of a title and the blocks under it.</summary>
internal static class ItemReader
{
    public static ItemDraft Read(EditionBlock title, IReadOnlyList<EditionBlock> blocks, string section)
    {
        var (name, prefix) = MediumWords.Split(title.Text);
        (name, var label) = OutletLabel.Split(name);
        var byline = blocks.Take(2).FirstOrDefault(block => Byline.Names(block.Text).Count > 0);
        var note = blocks.Select(block => OutletNote.Find(block.Element)).FirstOrDefault(found => found is not null);
        var kept = blocks
            .Where(block =>
                block != byline && OutletNote.Find(block.Element) is null && !IsDateOnly(block) && !OutletNote.IsPointer(block.Text)
            )
            .DistinctBy(block => block.Element)
            .ToList();
        var printed = kept.Select(block => PrintedAddress(block.Text)).FirstOrDefault(address => address is not null);
        kept.RemoveAll(block => block.Text == printed);
        var text = new AbstractText(kept.Select(block => block.Element));
        var credit = kept.Take(2).Select(block => (Block: block, Said: CreditLine.Read(new AbstractText([block.Element]))))
            .FirstOrDefault(line => line.Said is not null);
        if (credit.Said is not null && kept.Count > 1)
        {
            kept.Remove(credit.Block);
            text = new AbstractText(kept.Select(block => block.Element));
        }
        var read = AttributionReader.Read(text, isLabelled: label is not null);
        var said = (credit.Said ?? LeadCredit.Read(text.Text)) is not { } line ? read : new Attribution(
            line.Authors.Count > 0 ? line.Authors : read.Authors, line.Outlet ?? read.Outlet, line.Medium ?? read.Medium);
        var authors = byline is null ? said.Authors : Byline.Names(byline.Text);
        var outlet = (byline is null ? null : Byline.Outlet(byline.Text)) ?? said.Outlet ?? note?.Name ?? label ?? OutletLabel.InBrackets(text.Text)
            ?? EpisodeTitle.Programme(name);
        var url = LinkOf(title.Element) ?? note?.Url ?? printed ?? LinkIn(text, outlet);
        var medium = prefix ?? said.Medium ?? (EpisodeTitle.Programme(name) is null ? default(Medium?) : Medium.Podcast) ?? MediumWords.OfHeading(section) ?? (outlet is null ? null : Medium.Article);
        return new ItemDraft
        {
            Title = name,
            Byline = byline?.Text,
            Abstract = [.. kept.Select(block => block.Element)],
            Authors = authors,
            Outlet = outlet,
            Url = url,
            Medium = medium,
            Points = authors.Count > 0 || outlet is not null || prefix is not null || LinkOf(title.Element) is not null,
            Words = BodyWords.Count(text.Text),
            LeftOut =
            [
                .. blocks
                    .Where(block => block != byline && !kept.Contains(block) && !kept.Exists(other => other.Element == block.Element))
                    .Select(block => BodyWords.Text(block.Element)),
                .. name == title.Text ? [] : (string[])[title.Text[..^name.Length]],
            ],
        };
    }

    private static bool IsDateOnly(EditionBlock block) => WrittenDate.Find(block.Text) is not null;

    /// <summary>An address that stands as such at the end of a text.</summary>
    private static string? PrintedAddress(string text) =>
        text[(text.LastIndexOf(' ') + 1)..] is var last && WebAddress.TryParse(last, out _) ? last : null;

    private static string? LinkOf(IElement element) =>
        element.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")).FirstOrDefault(IsElsewhere);

    /// <summary>The only link of an abstract, or the one under the outlet's name.</summary>
    private static string? LinkIn(AbstractText text, string? outlet)
    {
        var links = text.Links.Where(link => IsElsewhere(link.Href)).ToList();
        var named = links.FirstOrDefault(link =>
            outlet is not null && string.Equals(link.Text.Trim(), outlet, StringComparison.OrdinalIgnoreCase)
        );
        return named.Href ?? (links.Count == 1 ? links[0].Href : null);
    }

    private static bool IsElsewhere(string? href) => href?.StartsWith("http", StringComparison.Ordinal) == true;
}
