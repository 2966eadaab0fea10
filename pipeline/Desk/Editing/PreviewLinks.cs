using Model;
using Pipeline.Tokens;

namespace Pipeline.Desk.Editing;

/// <summary>Signed links that show a piece before its time to whoever holds one, until they expire.</summary>
public sealed class PreviewLinks(SignedTokens tokens, Publication publication, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The absolute address of a commentary's preview.</summary>
    public string LinkTo(CommentaryId id)
    {
        var token = tokens.Issue(new Token(TokenPurpose.Preview, id.ToString(), "", time.GetUtcNow() + Lifetime));
        return publication.Absolute($"/api/preview/{id}?token={token}").AbsoluteUri;
    }

    /// <summary>Whether a link's token is good for a commentary.</summary>
    public bool Opens(CommentaryId id, string? token) => tokens.Read(token, TokenPurpose.Preview)?.Subject == id.ToString();
}
