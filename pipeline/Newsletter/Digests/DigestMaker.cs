using System.Collections.Concurrent;
using Model;
using Pipeline.Newsletter.Mailings;

namespace Pipeline.Newsletter.Digests;

/// <summary>
/// Makes the digests that are due. Each has its day's name, so there is one; one whose time went by is made once, late; one with nothing
/// new is not made. Its pieces are noted as mailed before the day is done: a run that died there is gone on with first.
/// </summary>
public sealed class DigestMaker(
    DigestStateStore states, DigestNews news, DigestMarks marks, MailingStore mailings, MailingMessages messages, Publication publication,
    TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _done = new(StringComparer.Ordinal);

    /// <summary>Costs nothing where the last day is done already.</summary>
    public async Task MakeDueAsync(CancellationToken cancellation)
    {
        foreach (var list in publication.Lists)
        {
            if (list.Digest is not { } settings)
                continue;
            var due = DigestSchedule.Last(settings, publication.TimeZone, time.GetUtcNow());
            if (!_done.TryGetValue(list.Id, out var last) || last < due.At)
                await MakeAsync(list, due, cancellation);
        }
    }

    private async Task MakeAsync(NewsletterList list, DigestDue due, CancellationToken cancellation)
    {
        var state = await states.FindAsync(list.Id, cancellation) ?? await BeginAsync(list, due, cancellation);
        if (state is { Making: { } begun, MakingDue: { } begunDue })
            state = await EndAsync(state, begun, begunDue, cancellation);
        if (state is not null && state.Last < due.At)
            state = await MakeAsync(list, due, state, cancellation);
        if (state is not null)
            _done[list.Id] = state.Last;
    }

    /// <summary>A list's first look: what was there before is no news.</summary>
    private async Task<DigestState?> BeginAsync(NewsletterList list, DigestDue due, CancellationToken cancellation)
    {
        await states.TryAddAsync(
            new DigestState { List = list.Id, Last = due.At.ToUniversalTime(), Since = due.At.ToUniversalTime() }, cancellation);
        return await states.FindAsync(list.Id, cancellation);
    }

    private async Task<DigestState?> MakeAsync(NewsletterList list, DigestDue due, DigestState state, CancellationToken cancellation)
    {
        var pieces = await news.FindAsync(list, state, time.GetUtcNow(), cancellation);
        if (pieces.Count == 0)
            return await states.TryReplaceAsync(state, state with { Last = due.At.ToUniversalTime() }, cancellation);
        var id = MailingId.OfDigest(list.Id, due.Day);
        var begun = state with { Making = id, MakingDue = due.At.ToUniversalTime() };
        if (await states.TryReplaceAsync(state, begun, cancellation) is not { } making)
            return null;
        await mailings.CreateAsync(New(id, list, pieces), null, cancellation);
        return await EndAsync(making, id, due.At, cancellation);
    }

    /// <summary>
    /// Notes a digest's pieces as mailed, and its day as done. One that died before it was made leaves its day to be made again.
    /// </summary>
    private async Task<DigestState?> EndAsync(DigestState state, CommentaryId id, DateTimeOffset due, CancellationToken cancellation)
    {
        if (await mailings.FindAsync(id, cancellation) is not { } mailing)
            return await states.TryReplaceAsync(state, state with { Making = null, MakingDue = null }, cancellation);
        foreach (var piece in mailing.Pieces)
        {
            await marks.MarkAsync(piece, state.List, id, cancellation);
            if (await mailings.FindAsync(piece, cancellation) is null)
                await mailings.CreateAsync(Noted(piece, mailing), null, cancellation);
        }
        await messages.ConsiderAsync(id, cancellation);
        return await states.TryReplaceAsync(
            state, state with { Making = null, MakingDue = null, Last = due.ToUniversalTime() }, cancellation);
    }

    private Mailing New(CommentaryId id, NewsletterList list, IReadOnlyList<CommentaryId> pieces) => new()
    {
        Id = id,
        Kind = MailingKind.Digest,
        Pieces = pieces,
        List = list.Id,
        State = MailingState.Expanding,
        Created = time.GetUtcNow(),
        Touched = time.GetUtcNow(),
    };

    private Mailing Noted(CommentaryId piece, Mailing digest) => new()
    {
        Id = piece,
        Of = digest.Id,
        List = digest.List,
        State = MailingState.Skipped,
        Reason = MailingDecision.InDigest,
        Created = time.GetUtcNow(),
        Touched = time.GetUtcNow(),
    };
}
