using AngleSharp.Dom;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Editions;

/// <summary>Makes an item of a title and the blocks under it.</summary>
internal static class ItemReader
{
    private const int MostMarked = 4;

    /// <param name="closing">Whether a block is a note of the editors after the last item.</param>
    public static ItemDraft Read(EditionBlock title, IReadOnlyList<EditionBlock> blocks, string section, Func<EditionBlock, bool> closing)
    {
        var (name, prefix, label) = NameOf(title);
        blocks = [.. blocks.SelectMany((block, at) => at == 0 ? WithCredit(block) : [block])];
        var byline = blocks.Take(2).FirstOrDefault(block => Byline.Names(block.Text).Count > 0);
        var note = blocks.Select(block => OutletNote.Find(block.Element)).FirstOrDefault(found => found is not null);
        var pointers = blocks.Select(block => block.Element).Where(ItemPointer.Is).ToList();
        var kept = blocks
            .Where(block =>
                block != byline && block.Text != title.Text && OutletNote.Find(block.Element) is null && !IsDateOnly(block)
                && !pointers.Contains(block.Element)
            )
            .DistinctBy(block => block.Element)
            .ToList();
        var printed = blocks.Select(block => LastAddress(block.Text)).FirstOrDefault(address => address is not null);
        kept.RemoveAll(block => block.Text.Trim('<', '>') == printed);
        // A note of the editors speaks of them, not of the item.
        var told = kept.Count > 1 ? [.. kept.Where(block => !closing(block))] : kept;
        var text = new AbstractText(told.Select(block => TrailingAddress.Without(block.Element)));
        var credit = ItemCredit.Of(blocks, told, section);
        if (credit is not null && (kept.Count > 1 || credit.Block.Said is not null))
        {
            kept.Remove(credit.Block);
            text = new AbstractText(told.Where(block => block != credit.Block).Select(block => block.Element));
        }
        var (bracketed, programme) = (OutletLabel.InBrackets(text.Text), EpisodeTitle.Programme(name));
        var read = AttributionReader.Read(text, isLabelled: label is not null || bracketed is not null);
        var said = (credit?.Said ?? (kept.Count == 0 ? null : LeadCredit.Read(text, kept[0].Element))) is { } line
            ? new Attribution(
                line.Authors.Count > 0 ? line.Authors : read.Authors, line.Outlet ?? read.Outlet, line.Medium ?? read.Medium)
            : read;
        var url = title.Link ?? note?.Url ?? printed ?? pointers.Select(AddressIn).FirstOrDefault(address => address is not null);
        var authors = Authors(byline, blocks, said);
        var signed = BylineParts.Of(byline?.Text);
        var (outlet, medium) = new ItemPlace(text, name, url, section).Of(
            said, prefix ?? signed.Medium, signed.Outlet, note?.Name ?? label, bracketed, programme,
            MediumByAddress.Find(title.Link) ?? pointers.Select(ItemPointer.MediumOf).FirstOrDefault(found => found is not null));
        authors = [.. authors.Where(author => author != outlet)];
        url ??= LinkIn(text, outlet, authors);
        return new ItemDraft
        {
            Title = name,
            Byline = byline?.Text,
            Abstract = [.. kept.Select(block => block.Element)],
            Authors = byline is null && SpeakerList.Find(blocks).Count == 0
                && medium is Model.Medium.Podcast or Model.Medium.Video or Model.Medium.Event
                ? WithVoices(authors, text, outlet) : authors,
            Outlet = outlet,
            Url = url,
            Medium = medium,
            Points = authors.Count > 0 || outlet is not null || prefix is not null || printed is not null
                || title.Element.QuerySelector("a[href]") is not null,
            Words = BodyWords.Count(text.Text),
            LeftOut =
            [
                .. blocks
                    .Where(block => block != byline && !kept.Contains(block) && !kept.Exists(other => other.Element == block.Element))
                    .Select(block => BodyWords.Text(block.Element)),
                .. name == title.Text ? [] : (string[])[title.Text.Replace(name, "", StringComparison.Ordinal)],
            ],
        };
    }

    /// <summary>The title without the labels beside it: what the piece is, and where it stands.</summary>
    private static (string Name, Medium? Prefix, string? Label) NameOf(EditionBlock title)
    {
        var (name, prefix) = MediumWords.Split(WithoutNumber(title.Text));
        (name, var label) = OutletLabel.Split(name, afterKind: prefix is not null);
        if (label is null)
            (name, label) = OutletLabel.SplitBrackets(name);
        if (prefix is null)
            (name, prefix) = MediumWords.SplitBrackets(name);
        return (WithoutStop(name, title), prefix, label);
    }

    /// <summary>"[The Weir.] What follows": the point only parts them.</summary>
    private static string WithoutStop(string name, EditionBlock title) =>
        name.Length > 4 && name.IndexOf('.', StringComparison.Ordinal) == name.Length - 1 && Form.IsWholly(title.Element, "a")
            ? name[..^1]
            : name;

    private static IReadOnlyList<string> Authors(EditionBlock? byline, IReadOnlyList<EditionBlock> blocks, Attribution said) =>
        byline is not null ? Byline.Names(byline.Text)
        : SpeakerList.Find(blocks) is { Count: > 0 } speakers ? speakers
        : blocks.Select(BoldNames.Of).FirstOrDefault(names => names.Count > 0) is { } bold ? bold
        : said.Authors.Count > 0 ? said.Authors
        : Marked(blocks);

    /// <summary>The persons whose names a blurb sets in bold, where no form says who made the piece.</summary>
    private static IReadOnlyList<string> Marked(IReadOnlyList<EditionBlock> blocks)
    {
        var bold = blocks.SelectMany(block => block.Element.QuerySelectorAll("strong")).Select(Form.TextOf).ToList();
        return bold.Count is > 0 and <= MostMarked && bold.TrueForAll(PersonName.Fits) ? bold : [];
    }

    /// <summary>In a talk speak those who are said to have made it, and others.</summary>
    private static IReadOnlyList<string> WithVoices(IReadOnlyList<string> authors, AbstractText text, string? outlet) =>
        [
            .. Apart([.. authors.Concat(Voices.In(text).Where(name => name != outlet)).Distinct(StringComparer.Ordinal)])
                .OrderBy(name => text.Text.IndexOf(name, StringComparison.Ordinal)),
        ];

    /// <summary>"Borough Engineer A" is A once more.</summary>
    private static IEnumerable<string> Apart(List<string> names) =>
        names.Where(name => !names.Exists(other => other != name && name.EndsWith($" {other}", StringComparison.Ordinal)));

    private static string? AddressIn(IElement pointer) =>
        pointer.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")).FirstOrDefault(EditionBlock.IsElsewhere);

    private static bool IsDateOnly(EditionBlock block) => WrittenDate.Find(block.Text) is not null;

    /// <summary>A credit line over the blurb, parted from it only by a break, is a block of its own.</summary>
    private static IEnumerable<EditionBlock> WithCredit(EditionBlock block)
    {
        if (block.Element.LocalName is not "p" || block.Element.Children.All(child => child.LocalName is not "br"))
            return [block];
        var lines = Form.Cut(block.Element, node => node is IElement { LocalName: "br" });
        return lines.Count > 1 && CreditLine.Read(new AbstractText([lines[0]])) is not null
            ? lines.Select(line => new EditionBlock(line, Form.TextOf(line), 0, block.Origin))
            : [block];
    }

    /// <summary>"3. Title": what it is in the order of the edition.</summary>
    private static string WithoutNumber(string title)
    {
        var digits = title.TakeWhile(char.IsDigit).Count();
        return digits is 1 or 2 && digits + 2 < title.Length && title[digits] is '.' or ')' && title[digits + 1] == ' '
            ? title[(digits + 2)..] : title;
    }

    /// <summary>An address that stands as such at the end of a text.</summary>
    private static string? LastAddress(string text) => PrintedAddress.Of(text[(text.LastIndexOf(' ') + 1)..]);

    /// <summary>The only link of an abstract, or the one under the outlet's name. One under a name leads to the person.</summary>
    private static string? LinkIn(AbstractText text, string? outlet, IReadOnlyList<string> authors)
    {
        var links = text.Links.Where(link => EditionBlock.IsElsewhere(link.Href) && !authors.Contains(link.Text.Trim())).ToList();
        var named = links.FirstOrDefault(link =>
            outlet is not null && string.Equals(link.Text.Trim(), outlet, StringComparison.OrdinalIgnoreCase)
        );
        return named.Href ?? (links.Count == 1 ? links[0].Href : null);
    }
}
