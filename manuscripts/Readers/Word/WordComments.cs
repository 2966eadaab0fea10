using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Opening;

namespace Manuscripts.Readers.Word;

/// <summary>What was written beside a document's text (ECMA-376 part 1, 17.13.4).</summary>
internal static class WordComments
{
    public static IEnumerable<string> Of(WordFile file) =>
        file.Root(file.Main.WordprocessingCommentsPart) is { } comments
            ? comments.Descendants().Where(element => element.Name == "w:comment").Select(Text).Where(text => text.Length > 0)
            : [];

    private static string Text(Markup comment) =>
        string.Join(' ', comment.Descendants().Where(element => element.Name == "w:p").Select(paragraph => paragraph.RunText)).Trim();
}
