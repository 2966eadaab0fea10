using Model;
using Pipeline.Tokens;

namespace Pipeline.Desk;

/// <summary>Signed links that show a piece before its time to whoever holds one, until they expire.</summary>
public sealed class PreviewLinks(SignedTokens tokens, Publication publication, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>The absolute address of a commentary's preview.</summary>
    public string LinkTo(string id)
    {
        var token = tokens.Issue(new Token(TokenPurpose.Preview, id, "", time.GetUtcNow() + Lifetime));
        return publication.Absolute($"/api/preview/{id}?token={token}").AbsoluteUri;
    }

    /// <summary>Whether a link's token is good for a commentary.</summary>
    public bool Opens(string id, string? token) => tokens.Read(token, TokenPurpose.Preview)?.Subject == id;
}
