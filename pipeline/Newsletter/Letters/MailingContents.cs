using Model;
using Pipeline.Catalog;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Letters;

/// <summary>What a mailing brings, as the catalog has it now.</summary>
public sealed class MailingContents(ICatalog catalog, LetterPress press)
{
    /// <summary>The letter; null if none of it is out.</summary>
    public async Task<Letter?> LetterAsync(Mailing mailing, CancellationToken cancellation)
    {
        List<(Commentary Piece, Head Head)> pieces = [];
        foreach (var id in Ids(mailing))
            if (await catalog.FindAsync(id, cancellation) is { Version: { } version } head && head.State.IsPublic())
                pieces.Add((await catalog.ReadAsync(id, version, cancellation), head));
        return pieces.Count == 0 ? null : mailing switch
        {
            { Kind: MailingKind.Digest } => press.PrepareDigest(pieces, mailing),
            { Correction: { } correction } => press.PrepareCorrection(pieces[0].Piece, pieces[0].Head, correction, mailing),
            _ => press.Prepare(pieces[0].Piece, pieces[0].Head, mailing),
        };
    }

    /// <summary>Which of its pieces are out: while these are the same, so is the letter's list of them.</summary>
    public async Task<string> OutAsync(Mailing mailing, CancellationToken cancellation)
    {
        var heads = await Task.WhenAll(Ids(mailing).Select(id => catalog.FindAsync(id, cancellation)));
        return string.Join(' ', heads.OfType<Head>().Where(head => head.State.IsPublic()).Select(head => head.Id));
    }

    /// <summary>Whether all of it was taken back.</summary>
    public async Task<bool> IsWithdrawnAsync(Mailing mailing, CancellationToken cancellation)
    {
        var heads = await Task.WhenAll(Ids(mailing).Select(id => catalog.FindAsync(id, cancellation)));
        return heads.All(head => head?.State.IsWithdrawn() == true);
    }

    private static IReadOnlyList<CommentaryId> Ids(Mailing mailing) => mailing.Kind is MailingKind.Piece ? [mailing.Id] : mailing.Pieces;
}
