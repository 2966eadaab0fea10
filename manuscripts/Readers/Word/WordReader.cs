using Manuscripts.Media;
using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word.Body;
using Manuscripts.Readers.Word.Opening;
using Manuscripts.Readers.Word.Styles;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.Word;

/// <summary>Reads Word files (ISO/IEC 29500, transitional and strict) by their structure.</summary>
public sealed class WordReader(PackageLimits limits, MediaLimits mediaLimits) : IDraftReader
{
    public WordReader(IOptions<IntakeOptions> options)
        : this(PackageLimits.Of(options.Value), MediaLimits.Of(options.Value))
    {
    }

    public string Format => "docx";

    public IReadOnlyList<string> Extensions { get; } = [".docx", ".docm", ".dotx"];

    public bool IsText => false;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) => Task.FromResult(Read(draft, cancellation));

    private ReadDraft Read(Draft draft, CancellationToken cancellation)
    {
        if (WordContainer.Check(draft.Bytes.Span, limits) is { } refusal)
            return ReadDraft.Failed(refusal);
        try
        {
            using var file = WordFile.Open(draft.Bytes, new MarkupBudget(limits, cancellation));
            return Read(file);
        }
        catch (PackageRefusedException refused)
        {
            return ReadDraft.Failed(WordProblems.Of(refused.Refusal));
        }
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // The SDK and the runtime's ZIP and XML readers name damage by a dozen exceptions; to the author it is one.
            return ReadDraft.Failed(WordProblems.Damaged);
        }
    }

    private ReadDraft Read(WordFile file)
    {
        var main = file.Main;
        var document = new WordDocument(
            new StyleSheet(file.Root(main.StyleDefinitionsPart)),
            new NumberingSheet(file.Root(main.NumberingDefinitionsPart)),
            new DraftMedia(mediaLimits));
        var blocks = file.ReadBody(body => new BlockReader(new Story(document, new PartLinks(main))).Read(body));
        var notes = Notes(file, document);

        var read = BlockDraft.Of(blocks, notes, document.LinkedBookmarks);
        return read with
        {
            Fields = PropertyFields.Of(file.Root(file.Package.CustomFilePropertiesPart)),
            Hints = PropertyHints.Over(read.Hints, file.Package) with { Margins = PageMargins.Of(file) },
            Media = document.Media.Files,
            Problems = document.Problems,
            LeftOut = [.. read.LeftOut, .. WordComments.Of(file).Select(comment => (ProblemCodes.CommentsLeftOut, comment))],
        };
    }

    private static NoteBook Notes(WordFile file, WordDocument document)
    {
        var notes = new NoteBook();
        if (file.Main.FootnotesPart is { } footnotes)
            notes.Add(NoteKind.Footnote, file.Root(footnotes), new PartLinks(footnotes), document);
        if (file.Main.EndnotesPart is { } endnotes)
            notes.Add(NoteKind.Endnote, file.Root(endnotes), new PartLinks(endnotes), document);
        return notes;
    }
}
