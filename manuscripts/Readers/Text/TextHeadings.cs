using Manuscripts.Editions;
using Manuscripts.Editions.Attributions;
using Manuscripts.Metadata;
using Model;

namespace Manuscripts.Readers.Text;

/// <summary>Turns short lines that stand over text and have the form of a title into headings.</summary>
internal static class TextHeadings
{
    private const int MaxCapitals = 100;
    private const int MaxInARow = 3;

    /// <summary>How far down a line with a name is more likely the author's than a heading.</summary>
    private const int Front = 5;

    public static IReadOnlyList<TextBlock> Find(IReadOnlyList<TextBlock> blocks)
    {
        var found = blocks.Select(block => block switch
        {
            TextBlock.Paragraph { Text: var line } when MarkedHeading.Of(line) is { } name => new TextBlock.Heading(name),
            TextBlock.Paragraph { Text: var line } => new TextBlock.Paragraph(MarkedHeading.Bare(line)),
            TextBlock.Heading { Text: var line } => new TextBlock.Heading(MarkedHeading.Bare(line)),
            _ => block,
        }).ToArray();
        // One alone may be a title that looks like names.
        var haveCredits = found.Count(block => block is TextBlock.Paragraph { Text: var text } && CreditLine.MayBeNamesAndOutlet(text)) > 1;
        var above = 0;
        for (var i = found.Length - 2; i >= 0; i--)
        {
            // Over a text stand a title and perhaps what it is part of; many short lines in a row are names, or a list.
            if (
                found[i] is TextBlock.Paragraph { Text: var name }
                && NameLine.Of(name) is not null
                && (i is > 0 and < Front || IsName(found, i - 1) || IsName(found, i + 1))
            )
            {
                above = 0;
                continue;
            }

            if (haveCredits && i > 0 && found[i] is TextBlock.Paragraph { Text: var credit } && CreditLine.MayBeNamesAndOutlet(credit)
                && found[i - 1] is TextBlock.Paragraph { Text: var over } && IsTitle(over) && found[i + 1] is TextBlock.Paragraph)
            {
                above = 0;
                continue;
            }

            var isTitle = found[i] is TextBlock.Paragraph paragraph && !CreditLine.IsNamesAndOutlet(paragraph.Text)
                && CitationForm.Of(paragraph.Text) is null
                && !(i > 0 && CreditLine.IsOutletAndDay(paragraph.Text))
                && !(i > 0 && KindAndNames.IsBarred(paragraph.Text) && IsLinked(found[i - 1]))
                && !(IsUnderNames(found, i) && CreditLine.Fits(paragraph.Text))
                && !(i is > 0 and < Front && Byline.IsUncertain(paragraph.Text))
                && IsTitle(paragraph.Text) && StandsOver(paragraph.Text, found[i + 1]);
            if (isTitle && (above < MaxInARow || SectionNames.IsUsual(((TextBlock.Paragraph)found[i]).Text)))
                found[i] = new TextBlock.Heading(((TextBlock.Paragraph)found[i]).Text);
            above = found[i] is TextBlock.Heading ? above + 1 : 0;
        }

        return found;
    }

    private static bool IsLinked(TextBlock block) =>
        (block switch { TextBlock.Paragraph line => line.Text, TextBlock.Heading line => line.Text, _ => "" }) is { Length: > 0 } text
        && PrintedLink.Split(text).Address is not null;

    private static bool IsName(TextBlock[] blocks, int at) =>
        at >= 0 && blocks[at] is TextBlock.Paragraph { Text: var text } && NameLine.Of(text) is not null;

    private static bool IsUnderNames(TextBlock[] blocks, int at) =>
        at > 0 && blocks[at - 1] is TextBlock.Paragraph { Text: var text }
        && (Byline.Names(text).Count > 0 || NameLine.Of(text) is not null);

    private static bool IsTitle(string text) => TitleForm.Fits(PrintedLink.Split(text).Title) || IsCapitals(text);

    private static bool IsCapitals(string text) =>
        text.Length is > 2 and <= MaxCapitals && text.Any(char.IsLetter) && !text.Any(char.IsLower) && Byline.Names(text).Count == 0;

    private static bool StandsOver(string title, TextBlock next) => next switch
    {
        TextBlock.Paragraph below => below.Text.Length > title.Length || below.Text.EndsWith('.') || Byline.Names(below.Text).Count > 0
            || WrittenDate.Find(below.Text) is not null || CreditLine.Fits(below.Text) || CreditLine.MayBeNamesAndOutlet(below.Text)
                || WebAddress.TryParse(below.Text, out _),
        TextBlock.Heading or TextBlock.List or TextBlock.Quotation or TextBlock.Break => true,
        _ => false,
    };
}
