using System.Text;
using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Output;

namespace Manuscripts.Readers.Word;

/// <summary>Makes a draft of a document's blocks, whichever program they came from: finds what their look means.</summary>
internal static class BlockDraft
{
    /// <param name="linked">The bookmarks that something in the document links to.</param>
    public static ReadDraft Of(List<Block> blocks, NoteBook notes, IReadOnlySet<string> linked)
    {
        var survey = Survey.Of(blocks);
        blocks = CodeByFont.Apply(QuotesByIndent.Apply(HeadingsByLook.Apply(blocks, survey), survey), survey);
        (blocks, var hints) = StyledHints.Take(blocks);
        var html = new StringBuilder();
        var writer = new BlockWriter(html, Anchors.Of(blocks.Concat(notes.All), linked), notes, survey);
        writer.Write(blocks);
        NotesWriter.Write(html, writer, notes);
        return new ReadDraft { Html = html.ToString(), Hints = hints with { Language = survey.Language } };
    }
}
