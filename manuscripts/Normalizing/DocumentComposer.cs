using Manuscripts.Cleaning;
using Manuscripts.Editions;
using Manuscripts.Metadata;
using Manuscripts.Readers;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Normalizing;

/// <summary>Makes the normalized content of what a reader found: cleans it, parts header, notes and recommendations from the text.</summary>
internal sealed class DocumentComposer(
    HtmlCleaner cleaner,
    MetadataReader metadataReader,
    EditionComposer editions,
    IOptions<IntakeOptions> options)
{
    public NormalizedDraft Compose(Draft draft, string format, ReadDraft read, CancellationToken cancellation)
    {
        var fields = new FieldSet(read.Fields, draft.Metadata);
        var context = new CleaningContext(options.Value, AddressOf(fields, read.Hints), cancellation);
        if (cleaner.Open(read.Html, context, out var limit) is not { } body)
            return NormalizedDraft.Rejected([.. read.Problems, limit!]);

        var problems = new List<Problem>(read.Problems);
        var header = Header.Take(body, fields.Text("title") ?? read.Hints.Title);
        var note = Notes.Outlet(body);
        var metadata = metadataReader.Read(draft, format, fields, read.Hints, header, note, problems);
        var parts = editions.Compose(body, metadata, context);
        problems.AddRange(context.Problems());
        problems.AddRange(parts.Problems);
        if (parts.BodyText.Length == 0 && parts.BodyHtml.Length == 0)
            problems.Add(ProblemCodes.DraftWithoutText.Says("Nothing to read was found in the draft besides its title. Write the text into it and upload it again."));
        var content = Content(read, metadata, parts);
        return problems.Any(problem => problem.Severity is Severity.Error)
            ? NormalizedDraft.Rejected(problems)
            : new NormalizedDraft(content, problems);
    }

    private static DraftContent Content(ReadDraft read, PieceMetadata metadata, ComposedBody parts) => metadata.Said with
    {
        Kind = parts.Kind,
        Dek = metadata.Said.Dek ?? parts.Dek,
        Series = metadata.Said.Series ?? parts.Series,
        Image = ImageOf(read.Image ?? metadata.Image, parts),
        BodyHtml = parts.BodyHtml,
        BodyText = parts.BodyText,
        WordCount = BodyWords.Count(parts.BodyText),
        Sections = parts.Sections,
        Related = parts.Related,
        Media = [.. read.Media.DistinctBy(file => file.Path)],
    };

    private static ImageReference? ImageOf(string? asked, ComposedBody parts) =>
        !PicturePath.IsOwn(asked) ? parts.FirstImage
        : parts.FirstImage is { } first && first.Path == asked ? first
        : new ImageReference(asked!, "");

    private static Uri? AddressOf(FieldSet fields, DraftHints hints) =>
        Uri.TryCreate(fields.Text("outlet_url") ?? hints.Url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
}
