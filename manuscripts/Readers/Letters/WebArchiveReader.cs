using Manuscripts.Readers.Html;
using Manuscripts.Readers.Packages;
using Microsoft.Extensions.Options;
using MimeKit;
using Model;

namespace Manuscripts.Readers.Letters;

/// <summary>Reads a page that a browser or Word saved as one file with its pictures (MHTML, RFC 2557).</summary>
internal sealed class WebArchiveReader(HtmlReader pages, IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly FileKind Kind = new(
        "a saved page (MHTML)", "In the browser, save the page as “HTML only” or “complete”, and upload the .html file.");

    public string Format => "mhtml";

    public IReadOnlyList<string> Extensions { get; } = [".mht", ".mhtml"];

    public bool IsText => false;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) => Kind.ReadAsync(async () =>
    {
        using var message = MimeFile.Open(draft.Bytes, cancellation);
        var parts = MimeFile.Parts(message, options.Value.MaxEntries);
        // The first page is the one that was saved; others are its frames.
        if (parts.OfType<TextPart>().FirstOrDefault(part => part.IsHtml) is not { } page)
            throw new PackageRefusedException(PackageFault.OtherKind);
        var html = MimeFile.TextBytes(page);
        if (html.Length > options.Value.MaxTextBytes)
            throw new PackageRefusedException(new PackageRefusal(PackageFault.TooLargeInside, options.Value.MaxTextBytes));
        return await pages.ReadAsync(
            draft with { Bytes = html }, new EnclosedPage { Picture = MimeFile.Pictures(parts, page.ContentLocation) }, cancellation);
    });
}
