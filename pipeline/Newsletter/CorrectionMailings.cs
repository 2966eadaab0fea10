using Model;
using Pipeline.Catalog;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter;

/// <summary>Mails a piece's newest correction to those who got the piece, once, when an editor says so.</summary>
public sealed class CorrectionMailings(ICatalog catalog, MailingStore mailings, MailingMessages messages, TimeProvider time)
{
    /// <returns>Why it is not mailed, in a sentence; null if it is.</returns>
    public async Task<string?> MailAsync(Mailing first, CancellationToken cancellation)
    {
        var sent = first is { State: MailingState.Skipped, Of: { } digest } ? await mailings.FindAsync(digest, cancellation) : first;
        if (sent is null or { State: MailingState.Skipped })
            return "Nobody got this piece by mail.";
        if (sent.IsActive)
            return "The piece is still being mailed. Whoever gets it from now on gets it as it is now; ask again when that is done.";
        if (
            await catalog.FindAsync(first.Id, cancellation) is not { Version: { } version } head
            || !head.State.IsPublic()
        )
            return "The piece is not out.";
        var piece = await catalog.ReadAsync(first.Id, version, cancellation);
        if (piece.Corrections.MaxBy(correction => correction.Date) is not { } newest)
            return "The piece has no correction. Say in the draft what was wrong: 'correction: …'.";
        return await MailAsync(first.Id, sent, newest, cancellation);
    }

    private async Task<string?> MailAsync(CommentaryId piece, Mailing sent, Correction correction, CancellationToken cancellation)
    {
        var id = MailingId.OfCorrection(piece, correction);
        if (await mailings.FindAsync(id, cancellation) is not null)
            return "This correction was mailed already.";
        var mailing = new Mailing
        {
            Id = id,
            Kind = MailingKind.Correction,
            Pieces = [piece],
            Of = sent.Id,
            Correction = correction,
            List = sent.List,
            State = MailingState.Expanding,
            Created = time.GetUtcNow(),
            Touched = time.GetUtcNow(),
        };
        await mailings.CreateAsync(mailing, null, cancellation);
        await messages.ConsiderAsync(id, cancellation);
        return null;
    }
}
