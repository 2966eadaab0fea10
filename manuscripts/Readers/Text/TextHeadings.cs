using Manuscripts.Metadata;

namespace Manuscripts.Readers.Text;

/// <summary>Turns short lines that stand over text and have the form of a title into headings.</summary>
internal static class TextHeadings
{
    private const int MaxCapitals = 100;

    public static IReadOnlyList<TextBlock> Find(IReadOnlyList<TextBlock> blocks)
    {
        var found = blocks.ToArray();
        for (var i = found.Length - 2; i >= 0; i--)
        {
            if (found[i] is TextBlock.Paragraph paragraph && IsTitle(paragraph.Text) && StandsOver(paragraph.Text, found[i + 1]))
                found[i] = new TextBlock.Heading(paragraph.Text);
        }

        return found;
    }

    private static bool IsTitle(string text) => TitleForm.Fits(text) || IsCapitals(text);

    private static bool IsCapitals(string text) =>
        text.Length is > 2 and <= MaxCapitals && text.Any(char.IsLetter) && !text.Any(char.IsLower) && Byline.Names(text).Count == 0;

    private static bool StandsOver(string title, TextBlock next) => next switch
    {
        TextBlock.Paragraph below => below.Text.Length > title.Length || below.Text.EndsWith('.') || Byline.Names(below.Text).Count > 0
            || WrittenDate.Find(below.Text) is not null,
        TextBlock.Heading or TextBlock.List or TextBlock.Quotation or TextBlock.Break => true,
        _ => false,
    };
}
