using Manuscripts.Readers.Word.Styles;

namespace Manuscripts.Readers.Word.Body;

/// <summary>What most of a document's text is like; what differs from it was made to differ.</summary>
/// <param name="Size">The commonest font size, in half points.</param>
/// <param name="Indent">The commonest left indent of body text, in twips.</param>
/// <param name="IsMonospaced">All of it is typed in a font of one width, which then means nothing.</param>
/// <param name="Language">The commonest language, such as <c>en-GB</c>; null if none is given.</param>
internal sealed record Survey(int Size, int Indent, bool IsMonospaced, string? Language)
{
    private const int DefaultSize = 20;

    public static Survey Of(IReadOnlyList<Block> blocks)
    {
        var (sizes, indents, languages) = (
            new Dictionary<int, int>(), new Dictionary<int, int>(), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        var (mono, all) = (0, 0);
        foreach (var paragraph in Paragraphs(blocks))
        {
            var length = 0;
            foreach (var span in paragraph.Spans.OfType<TextSpan>())
            {
                length += span.Text.Length;
                Count(sizes, span.Size ?? DefaultSize, span.Text.Length);
                if (span.Language is { Length: > 0 } language && language != "x-none")
                    Count(languages, language, span.Text.Length);
                mono += span.IsMonospaced ? span.Text.Length : 0;
            }

            all += length;
            if (paragraph is { Role: ParagraphRole.Body, Place: null })
                Count(indents, paragraph.Indent, length);
        }

        return new Survey(
            Commonest(sizes, DefaultSize), Commonest(indents, 0), mono * 2 > all,
            languages.Count == 0 ? null : languages.MaxBy(pair => pair.Value).Key);
    }

    /// <summary>The primary part of a language tag (RFC 5646, 2.2.1).</summary>
    public static string Primary(string language) => language.Split('-', 2)[0].ToLowerInvariant();

    private static IEnumerable<Paragraph> Paragraphs(IEnumerable<Block> blocks) => blocks.SelectMany(block => block switch
    {
        Paragraph paragraph => [paragraph],
        Table table => Paragraphs(table.Rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks)),
        Aside aside => Paragraphs(aside.Blocks),
        _ => Enumerable.Empty<Paragraph>(),
    });

    private static void Count<T>(Dictionary<T, int> counts, T value, int weight) where T : notnull =>
        counts[value] = counts.GetValueOrDefault(value) + weight;

    private static int Commonest(Dictionary<int, int> counts, int otherwise) =>
        counts.Count == 0 ? otherwise : counts.MaxBy(pair => pair.Value).Key;
}
