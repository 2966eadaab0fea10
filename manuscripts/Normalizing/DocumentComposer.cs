using AngleSharp.Dom;
using Manuscripts.Accounts;
using Manuscripts.Cleaning;
using Manuscripts.Editions;
using Manuscripts.Metadata;
using Manuscripts.Readers;
using Microsoft.Extensions.Options;
using Model;

namespace Manuscripts.Normalizing;

/// <summary>
/// Makes the normalized content of what a reader found: cleans it, parts header, notes and recommendations from the text.
/// </summary>
internal sealed class DocumentComposer(
    HtmlCleaner cleaner,
    MetadataReader metadataReader,
    EditionComposer editions,
    Publication publication,
    TimeProvider time,
    IOptions<IntakeOptions> options)
{
    public NormalizedDraft Compose(Draft draft, string format, ReadDraft read, CancellationToken cancellation)
    {
        // "A report by Ada Quist", in the style of a line under the title.
        if (read.Hints is { Byline: null, Dek: { } dek } && Byline.Signed(dek).Count > 0)
            read = read with { Hints = read.Hints with { Byline = dek, Dek = null } };
        var context = new CleaningContext(options.Value, AddressOf(new FieldSet(read.Fields, draft.Metadata), read.Hints), cancellation);
        context.Account.Leave(read.LeftOut);
        if (cleaner.Open(read.Html, context, out var limit) is not { } body)
            return NormalizedDraft.Rejected([.. read.Problems, limit!]);

        var source = BodyWords.Text(body);
        FrontBox.Open(body);
        var waiting = WaitingFor(draft, read, body, context);
        var letter = CoverLetter.Take(body, context.Account);
        waiting.HearLetter(letter.Lines);
        MailThread.Take(body, context.Account);
        waiting.HearLetter(DeskNote.Take(body, context.Account));
        var offered = TitleOffers.Take(body, context.Account);
        NumberedForm.Join(body, context.Account);
        var labels = FrontLabels.Take(body, context.Account);
        waiting.HearLetter(labels.Notes);
        var fields = new FieldSet([.. read.Fields, .. labels.Fields, .. offered], draft.Metadata);
        ContentsTable.Take(body, context.Account);
        DeskLines.Take(body, context.Account);
        var header = Header.Take(body, TitleIn(fields) ?? read.Hints.Title, read.Hints.LooseTitle, context.Account,
            hasDek: read.Hints.Dek is not null);
        if (fields.Texts("authors").Count == 0 && read.Hints.Byline is null)
        {
            SignedBelow.Take(body, header);
            if (header.Authors.Count == 0 && header.UncertainByline is null && (letter.Writer ?? read.Hints.Sender) is { } writer)
                header.Authors = [writer];
        }

        var note = Notes.Outlet(body);
        var problems = new List<Problem>(read.Problems);
        var metadata = metadataReader.Read(draft, format, fields, read.Hints, header, note, waiting, problems);
        CreditRest.Settle(header.Bylines, metadata.Said, context.Account);
        var parts = editions.Compose(body, metadata, context);
        problems.AddRange(context.Problems());
        problems.AddRange(parts.Problems);
        if (parts.BodyText.Length == 0 && parts.BodyHtml.Length == 0)
            problems.Add(
                ProblemCodes.DraftWithoutText.Says(
                    "Nothing to read was found in the draft besides its title. Write the text into it and upload it again.")
            );
        var content = Content(read, metadata, parts);
        Conservation.Settle(source, content, context.Account);
        problems.AddRange(context.Account.Problems());
        return problems.Any(problem => problem.Severity is Severity.Error)
            ? NormalizedDraft.Rejected(problems)
            : new NormalizedDraft(content, problems) { LeftOut = [.. context.Account.LeftOut, .. context.Account.Moved] };
    }

    private static string? TitleIn(FieldSet fields) => fields.Text("title") is { } title && !PlaceholderTitle.Is(title) ? title : null;

    private Waiting WaitingFor(Draft draft, ReadDraft read, IElement body, CleaningContext context)
    {
        var waiting = new Waiting(publication, time);
        waiting.Take(body);
        foreach (var line in waiting.Lines)
            context.Account.Move(line);
        waiting.Hear(read.Hints.Margins);
        waiting.HearLetter([.. read.Hints.Margins.Where(DeskNote.Is)]);
        waiting.HearBeside(read.Hints.Margins);
        waiting.HearBeside(context.Account.LeftOutAs(ProblemCodes.CommentsLeftOut));
        waiting.HearName(draft.Name);
        return waiting;
    }

    private static DraftContent Content(ReadDraft read, PieceMetadata metadata, ComposedBody parts) => metadata.Said with
    {
        Kind = parts.Kind,
        Dek = metadata.Said.Dek ?? parts.Dek,
        Series = metadata.Said.Series ?? parts.Series,
        Image = ImageOf(read.Image ?? metadata.Image, metadata.ImageAlt, parts) is { } image
            ? image with { Credit = metadata.ImageCredit }
            : null,
        BodyHtml = parts.BodyHtml,
        IntroLength = parts.IntroLength,
        BodyText = parts.BodyText,
        WordCount = BodyWords.Count(parts.BodyText),
        Sections = parts.Sections,
        Related = parts.Related,
        Media = [.. read.Media.DistinctBy(file => file.Path)],
    };

    private static ImageReference? ImageOf(string? asked, string? alt, ComposedBody parts) =>
        !PicturePath.IsOwn(asked) ? parts.FirstImage
        : parts.FirstImage is { } first && first.Path == asked ? first with { Alt = alt ?? first.Alt }
        : new ImageReference(asked!, alt ?? "");

    private static Uri? AddressOf(FieldSet fields, DraftHints hints) =>
        WebAddress.TryParse(fields.Text("outlet_url") ?? hints.Url, out var address) ? address : null;
}
