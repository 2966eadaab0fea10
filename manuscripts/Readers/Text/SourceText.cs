using Manuscripts.Readers.FrontMatter;
using Model;

namespace Manuscripts.Readers.Text;

/// <summary>A text draft, decoded and parted from its front matter.</summary>
/// <param name="Body">With "\n" as its only line end.</param>
internal sealed record SourceText(string Body, IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems)
{
    public static SourceText Of(Draft draft)
    {
        var (decoded, notice) = TextDecoding.Decode(draft.Bytes.Span);
        var (split, unclosed) = FrontMatterSplit.Of(WithPlainLineEnds(decoded));
        var (fields, problems) = split.Fields is null ? ([], []) : FrontMatterFields.Read(split.Fields, split.Notation);
        return new SourceText(split.Body, fields, [.. problems, .. Some(unclosed), .. Some(notice)]);
    }

    private static string WithPlainLineEnds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace('\u2028', '\n')
            .Replace("\u2029", "\n\n", StringComparison.Ordinal);

    private static IEnumerable<Problem> Some(Problem? problem) => problem is null ? [] : [problem];
}
