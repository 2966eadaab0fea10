using Manuscripts.Readers.Enclosures;
using Manuscripts.Readers.Packages;
using Microsoft.Extensions.Options;
using MimeKit;
using Model;

namespace Manuscripts.Readers.Letters;

/// <summary>
/// Reads the letter that an author sent, saved as a file (RFC 5322): a draft attached to it is the piece, pictures attached lie beside
/// it; without one the letter itself is.
/// </summary>
internal sealed class LetterReader(EnclosedDrafts drafts, IOptions<IntakeOptions> options) : IDraftReader
{
    private static readonly FileKind Kind = new("a letter (.eml)", "Upload the piece that it holds or brings as a file of its own.");

    public string Format => "letter";

    public IReadOnlyList<string> Extensions { get; } = [".eml"];

    public bool IsText => false;

    public Task<ReadDraft> ReadAsync(Draft draft, CancellationToken cancellation) => Kind.ReadAsync(async () =>
    {
        using var message = MimeFile.Open(draft.Bytes, cancellation);
        var letter = new Letter(message, MimeFile.Parts(message, options.Value.MaxEntries), drafts);
        if (letter.IsEncrypted)
            throw new PackageRefusedException(PackageFault.Encrypted);
        return letter.Drafts switch
        {
            [] => await ReadBodyAsync(draft, letter, cancellation),
            [var only] => await ReadAttachedAsync(draft, letter, only, cancellation),
            var several => ReadDraft.Failed(ProblemCodes.FileSeveralDrafts.Says(
                $"The letter brings several drafts ({string.Join(", ", several.Take(3).Select(part => part.FileName))}). Upload each by "
                + "itself.")),
        };
    });

    private async Task<ReadDraft> ReadAttachedAsync(Draft draft, Letter letter, MimePart attached, CancellationToken cancellation)
    {
        var read = await drafts.ReadAsync(
            new Draft(letter.Name(attached), MimeFile.Bytes(attached), draft.Metadata) { ReadBeside = letter.ReadBeside }, cancellation);
        var around = letter.Text(options.Value);
        return read with
        {
            // Whoever asks to wait may say so in the letter.
            Hints = read.Hints with { Margins = [.. read.Hints.Margins, letter.Subject, .. around.Split('\n')] },
            LeftOut = [.. read.LeftOut, (ProblemCodes.LetterLeftOut, letter.Subject), (ProblemCodes.LetterLeftOut, around)],
            Problems = [.. read.Problems, .. letter.Unread(attached)],
        };
    }

    private async Task<ReadDraft> ReadBodyAsync(Draft draft, Letter letter, CancellationToken cancellation)
    {
        if (letter.Body is not { } body)
            return ReadDraft.Failed(ProblemCodes.FileWithoutDraft.Says(
                "The letter has no text and brings no draft that can be read. Upload the piece as a file of its own."));
        var read = await drafts.ReadAsync(
            new Draft(body.IsHtml ? "letter.html" : "letter.txt", MimeFile.TextBytes(body), draft.Metadata)
            {
                ReadBeside = letter.ReadBeside,
            },
            letter.Page(body), cancellation);
        return read with
        {
            Hints = read.Hints with
            {
                LooseTitle = letter.Subject.Length > 0 ? letter.Subject : null,
                Sender = letter.Sender,
                Margins = [.. read.Hints.Margins, letter.Subject],
            },
            Problems = [.. read.Problems, .. letter.Unread(body)],
        };
    }
}
