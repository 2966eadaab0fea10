using Manuscripts.Media;
using Manuscripts.Readers.Packages;
using Manuscripts.Readers.Word;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.OpenDocument;

/// <summary>Reads OpenDocument texts (ISO/IEC 26300), as LibreOffice writes them, into the blocks that Word files become.</summary>
internal sealed class OpenDocumentReader(IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly FileKind Kind = new(
        "an OpenDocument text", "Open it in LibreOffice, save it as a new file (.odt, or Word 2007-365, .docx), and upload that.");

    public string Format => "odt";

    public IReadOnlyList<string> Extensions { get; } = [".odt", ".ott"];

    public bool IsText => false;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) =>
        Kind.ReadAsync(() => Task.FromResult(Read(draft, cancellation)));

    private ReadDraft Read(Draft draft, CancellationToken cancellation)
    {
        var limits = PackageLimits.Of(options.Value);
        using var file = PackageFile.Open(draft.Bytes, limits);
        if (IsEncrypted(file, limits))
            throw new PackageRefusedException(PackageFault.Encrypted);
        var (names, budget) = (new Names(), new MarkupBudget(limits, cancellation));
        if (file.Root("content.xml", names, budget) is not { Name: "office:document-content" } content
            || content.Path("office:body", "office:text") is not { } text)
            throw new PackageRefusedException(PackageFault.OtherKind);
        var styles = file.Root("styles.xml", names, budget);
        var document = new OdtDocument(
            new OdtStyles(styles, content),
            new OdtPictures(file, new DraftMedia(MediaLimits.Of(options.Value)), options.Value.MaxImageBytes));
        var blocks = new OdtBlocks(document).Read(text);
        var read = BlockDraft.Of(blocks, document.Notes, document.Linked);
        var meta = file.Root("meta.xml", names, budget)?.Child("office:meta");
        return read with
        {
            Fields = OdtProperties.Fields(meta),
            Hints = OdtProperties.Over(read.Hints, meta) with { Margins = OdtMargins.Of(styles) },
            Media = document.Pictures.Files,
            Problems = document.Pictures.Problems,
            LeftOut = document.LeftOut,
        };
    }

    // Part 2, 3.4: what is encrypted is named so in the manifest.
    private static bool IsEncrypted(PackageFile file, PackageLimits limits) =>
        file.Bytes("META-INF/manifest.xml", limits.MaxXmlBytes) is { } manifest && manifest.AsSpan().IndexOf("encryption-data"u8) >= 0;
}
