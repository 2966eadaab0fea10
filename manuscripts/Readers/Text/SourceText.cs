using Manuscripts.Readers.FrontMatter;
using Model;

namespace Manuscripts.Readers.Text;

/// <summary>A text draft, decoded and parted from its front matter.</summary>
/// <param name="Body">With "\n" as its only line end.</param>
/// <param name="Over">What stands over a letter that was sent on; empty if it was not.</param>
internal sealed record SourceText(string Body, IReadOnlyList<DraftField> Fields, IReadOnlyList<Problem> Problems, string Over)
{
    public static SourceText Of(Draft draft)
    {
        var (decoded, notice) = TextDecoding.Decode(draft.Bytes.Span);
        var (text, over) = ForwardedText.Part(WithPlainLineEnds(decoded));
        var (split, unclosed) = FrontMatterSplit.Of(text);
        var (fields, problems) = split.Fields is null ? ([], []) : FrontMatterFields.Read(split.Fields, split.Notation);
        return new SourceText(split.Body, fields, [.. problems, .. Some(unclosed), .. Some(notice)], over);
    }

    /// <summary>What is no part of the piece.</summary>
    public IEnumerable<(ProblemCode Code, string Text)> LeftOut => Over.Length == 0 ? [] : [(ProblemCodes.LetterLeftOut, Over)];

    /// <summary>Whoever asks to wait may say so to whom it was sent on.</summary>
    public DraftHints Hints => Over.Length == 0 ? new() : new() { Margins = Over.Split('\n') };

    private static string WithPlainLineEnds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace('\u2028', '\n')
            .Replace("\u2029", "\n\n", StringComparison.Ordinal);

    private static IEnumerable<Problem> Some(Problem? problem) => problem is null ? [] : [problem];
}
