using AngleSharp.Dom;
using Manuscripts.Metadata;

namespace Manuscripts.Editions;

/// <summary>
/// What editors say of themselves and of the series after the last item, without a heading over it: after a rule, in italics, "About X.",
/// or a sentence that begins with the series' name.
/// </summary>
internal static class ClosingNote
{
    /// <summary>Tells such blocks from others.</summary>
    /// <param name="blocks">The whole document, with its rules.</param>
    public static Func<EditionBlock, bool> Of(IReadOnlyList<EditionBlock> blocks, string title)
    {
        var last = blocks.Select((block, at) => block.IsTitle ? at : -1).DefaultIfEmpty(-1).Max();
        var rule = blocks.Select((block, at) => block.IsRule ? at : -1).DefaultIfEmpty(-1).Max();
        var texts = blocks.Skip(rule > last ? rule : blocks.Count).Select(block => block.Text).ToHashSet(StringComparer.Ordinal);
        var end = blocks.Count == 0 ? "" : blocks[^1].Text;
        var series = MetadataReader.SeriesPrefix(title);
        return block => texts.Contains(block.Text)
            || (block.Element.FirstChild is IElement { LocalName: "strong" } lead && lead.TextContent.StartsWith("About ",
                StringComparison.Ordinal))
            || (block.Text == end && (Form.IsWholly(block.Element, "em")
                || (series is not null && block.Text.StartsWith(series, StringComparison.Ordinal))));
    }
}
