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
        return over.Length == 0 || fields.FirstOrDefault(field => field.Name is "title") is not { } subject
            ? new SourceText(split.Body, fields, [.. problems, .. Some(unclosed), .. Some(notice)], over)
            : new SourceText(split.Body, [.. fields.Where(field => field != subject)], [.. Some(unclosed), .. Some(notice)], over)
            {
                Subject = subject.Values[0],
            };
    }

    /// <summary>What a letter that was sent on is about: the piece's title where it has none of its own.</summary>
    public string? Subject { get; init; }

    /// <summary>What is no part of the piece.</summary>
    public IEnumerable<(ProblemCode Code, string Text)> LeftOut => Over.Length == 0 ? [] : [(ProblemCodes.LetterLeftOut, Over)];

    /// <summary>Whoever asks to wait may say so to whom it was sent on.</summary>
    public DraftHints Hints => Over.Length == 0 ? new() : new() { Margins = Over.Split('\n'), LooseTitle = Subject };

    private static string WithPlainLineEnds(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal)
            .Replace('\r', '\n')
            .Replace('\u2028', '\n')
            .Replace("\u2029", "\n\n", StringComparison.Ordinal);

    private static IEnumerable<Problem> Some(Problem? problem) => problem is null ? [] : [problem];
}
