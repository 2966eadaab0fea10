using Model;
using Pipeline.Catalog;

namespace Pipeline.Newsletter.Mailings;

/// <summary>Whether a published piece is mailed, and to which list.</summary>
/// <param name="List">The list's id; null for no mailing.</param>
/// <param name="Reason">Why not; null if nobody would expect a mailing, so that nothing need be remembered.</param>
internal sealed record MailingDecision(string? List, string? Reason)
{
    /// <summary>The reason of a piece that is not mailed by itself because a digest brought it.</summary>
    public const string InDigest = "digest";

    private static readonly MailingDecision NotMeant = new(null, null);

    /// <summary>
    /// Decides by the newest facts: an edition goes to its series' list, anything else only where its author asks for it. A piece whose
    /// series has no list goes to the publication's only one; among several nobody but its author could choose.
    /// </summary>
    public static MailingDecision For(Head head, Publication publication, NewsletterOptions options, DateTimeOffset now)
    {
        if (head.Newsletter is true)
            return Asked(head, publication);
        if (head.Kind is not CommentaryKind.Edition)
            return NotMeant;
        if (head.Newsletter is false)
            return new(null, "author-declined");
        if (publication.ListFor(head.Series) is not { } list)
            return new(null, "no-list-for-series");
        return options.MaxAge is { } age && head.Published < now - age ? new(null, "too-old") : new(list.Id, null);
    }

    private static MailingDecision Asked(Head head, Publication publication) => (publication.ListFor(head.Series), publication.Lists) switch
    {
        ({ } list, _) => new(list.Id, null),
        (_, [var only]) => new(only.Id, null),
        (_, []) => new(null, "no-list"),
        _ => new(null, "no-list-for-series"),
    };
}
