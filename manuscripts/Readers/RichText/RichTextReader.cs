using Manuscripts.Media;
using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.RichText;

/// <summary>Reads Rich Text (RTF 1.9.1), as Word, LibreOffice and TextEdit write it, into the blocks that Word files become.</summary>
internal sealed class RichTextReader(IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly FileKind Kind = new(
        "a Rich Text file (.rtf)", "Open it in the program that made it, save it as .docx or .odt, and upload that.");

    public string Format => "rtf";

    public IReadOnlyList<string> Extensions { get; } = [".rtf"];

    public bool IsText => false;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) =>
        Kind.ReadAsync(() => Task.FromResult(Read(draft, cancellation)));

    private ReadDraft Read(Draft draft, CancellationToken cancellation)
    {
        if (!draft.Bytes.Span.StartsWith("{\\rtf"u8))
            throw new PackageRefusedException(PackageFault.OtherKind);
        var document = new RtfDocument(new DraftMedia(MediaLimits.Of(options.Value)), options.Value);
        new RtfParser(document, options.Value.MaxNesting, cancellation).Read(draft.Bytes);
        var read = BlockDraft.Of(document.Text.Close(), document.Notes, document.Linked);
        return read with
        {
            Fields = PropertyFields.Of(document.Properties),
            Hints = PropertyHints.Over(
                read.Hints, document.Info("title"), document.Info("author"), language: null, document.Info("keywords")) with
            {
                Margins = document.Margins,
            },
            Media = document.Media.Files,
            Problems = document.Problems,
            LeftOut = document.LeftOut,
        };
    }
}
