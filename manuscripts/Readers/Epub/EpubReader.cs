using System.Text;
using Manuscripts.Readers.Html;
using Manuscripts.Readers.Packages;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Readers.Epub;

/// <summary>Reads an e-book of one piece (EPUB 2 and 3): its chapters in their order, as one page.</summary>
internal sealed class EpubReader(HtmlReader pages, IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly FileKind Kind = new(
        "an e-book (EPUB)", "Open it where it was written, save the piece as .docx or .odt, and upload that.");

    public string Format => "epub";

    public IReadOnlyList<string> Extensions { get; } = [".epub"];

    public bool IsText => false;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) => Kind.ReadAsync(async () =>
    {
        var limits = PackageLimits.Of(options.Value);
        using var file = PackageFile.Open(draft.Bytes, limits);
        var (names, budget) = (new Names(), new MarkupBudget(limits, cancellation));
        // OCF 3.3, 4.2.6.3.1: there is nothing else that it can be.
        if (file.Bytes("META-INF/encryption.xml", limits.MaxXmlBytes) is { } encryption && IsTextEncrypted(encryption))
            throw new PackageRefusedException(PackageFault.Encrypted);
        var root = file.Root("META-INF/container.xml", names, budget)?.Path("ocf:rootfiles", "ocf:rootfile")?["full-path"];
        if (root is null || file.Root(root, names, budget) is not { Name: "opf:package" } package)
            throw new PackageRefusedException(PackageFault.OtherKind);

        var book = EpubBook.Of(root, package);
        var text = new EpubText(options.Value);
        foreach (var sheet in book.Styles)
            text.AddStyles(file.Bytes(sheet, limits.MaxXmlBytes));
        foreach (var chapter in book.Chapters)
            text.Add(chapter, file.Bytes(chapter, limits.MaxXmlBytes), cancellation);
        var page = new EnclosedPage { Kind = PageKind.Document, Picture = name => file.Beside(name, options.Value.MaxImageBytes) };
        var read = await pages.ReadAsync(draft with { Bytes = Encoding.UTF8.GetBytes(text.Html()) }, page, cancellation);
        return read with { Hints = book.Over(read.Hints), LeftOut = [.. text.LeftOut, .. read.LeftOut] };
    });

    // Fonts may be obfuscated in books that are read freely.
    private static bool IsTextEncrypted(byte[] encryption) =>
        encryption.AsSpan().IndexOf("xhtml\""u8) >= 0 || encryption.AsSpan().IndexOf(".html\""u8) >= 0;
}
