using Microsoft.Extensions.Options;
using Model;
using Pipeline.Tokens;

namespace Pipeline.Subscribers;

/// <summary>The signed links that subscribers get by mail.</summary>
public sealed class SubscriptionLinks(SignedTokens tokens, IOptions<TokenOptions> options, Publication publication, TimeProvider time)
{
    public const string ConfirmPath = "/api/confirm";
    public const string UnsubscribePath = "/api/unsubscribe";

    /// <summary>The link that confirms a subscription.</summary>
    public Uri Confirm(Subscriber subscriber) => Link(ConfirmPath, TokenPurpose.Confirm, subscriber.Key, subscriber.List, options.Value.ConfirmFor);

    /// <summary>The link that ends a subscription; a POST to it does so at once (RFC 8058).</summary>
    public Uri Unsubscribe(Subscriber subscriber) => Link(UnsubscribePath, TokenPurpose.Unsubscribe, subscriber.Key, subscriber.List, options.Value.UnsubscribeFor);

    private Uri Link(string path, TokenPurpose purpose, string key, string list, TimeSpan goodFor) =>
        publication.Absolute($"{path}?token={tokens.Issue(new Token(purpose, key, list, time.GetUtcNow() + goodFor))}");
}
