using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>Takes short paragraphs that are big or bold as a whole for the headings that their author meant.</summary>
internal static class HeadingsByLook
{
    private const int MaxLength = 120;
    private const double MuchLarger = 1.2;
    private const int FirstLevel = 1;
    private const int LastLevel = 4;

    public static List<Block> Apply(List<Block> blocks, Survey survey)
    {
        var found = new Dictionary<Paragraph, (int Size, bool Bold)>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < blocks.Count; i++)
            if (blocks[i] is Paragraph paragraph && Look(paragraph, survey) is { } look && IsFollowedByText(blocks, i, survey))
                found[paragraph] = look;
        if (found.Count == 0)
            return blocks;

        var deepestStyled = blocks
            .OfType<Paragraph>()
            .Where(paragraph => paragraph.Role == ParagraphRole.Heading)
            .Select(paragraph => paragraph.Level)
            .DefaultIfEmpty(0)
            .Min();
        var ranks = found.Values.Distinct().OrderByDescending(look => look.Size).ThenByDescending(look => look.Bold).ToList();
        return [.. blocks.Select(block => block is Paragraph paragraph && found.TryGetValue(paragraph, out var look)
            ? paragraph with { Role = ParagraphRole.Heading, Level = Math.Min(LastLevel, FirstLevel + deepestStyled + ranks.IndexOf(look)) }
            : block)];
    }

    private static (int Size, bool Bold)? Look(Paragraph paragraph, Survey survey)
    {
        if (
            paragraph.Role != ParagraphRole.Body
            || paragraph.Place is not null
            || paragraph.Spans.Any(span => span is ImageSpan or CheckboxSpan or HtmlSpan or LineBreakSpan)
        )
            return null;
        var text = paragraph.PlainText;
        if (
            text.Length is 0 or > MaxLength
            || !text.Any(char.IsLetterOrDigit)
            || EndsLikeText(text)
            || text.StartsWith("By ", StringComparison.OrdinalIgnoreCase)
        )
            return null;
        var spans = paragraph.Spans.OfType<TextSpan>().Where(span => !span.IsBlank).ToList();
        if (spans.TrueForAll(span => span.Href is not null))
            return null;
        var size = spans.Min(span => span.Size ?? survey.Size);
        var isBold = spans.TrueForAll(span => span.LooksBold);
        var isLarge = size >= survey.Size * MuchLarger;
        return isLarge || (isBold && size >= survey.Size) ? (size, isBold) : null;
    }

    private static bool EndsLikeText(string text) =>
        text[^1] is '.' or ',' or ';' or ':' && !text.EndsWith("...", StringComparison.Ordinal);

    // A heading heads something. Lines of one look in a row, such as an address, head nothing but the last.
    private static bool IsFollowedByText(List<Block> blocks, int at, Survey survey) =>
        at + 1 < blocks.Count && (blocks[at + 1] is not Paragraph next
            || Look(next, survey) is not { } look
            || look != Look((Paragraph)blocks[at], survey));
}
