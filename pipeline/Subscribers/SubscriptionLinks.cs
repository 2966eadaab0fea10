using System.Globalization;
using Microsoft.Extensions.Options;
using Model;
using Pipeline.Tokens;

namespace Pipeline.Subscribers;

/// <summary>The signed links that subscribers get by mail.</summary>
public sealed class SubscriptionLinks(SignedTokens tokens, IOptions<TokenOptions> options, Publication publication, TimeProvider time)
{
    public const string ConfirmPath = "/api/confirm";
    public const string UnsubscribePath = "/api/unsubscribe";
    public const string PreferencesPath = "/api/preferences";

    /// <summary>Stands for every list in a link to unsubscribe.</summary>
    public const string AllLists = "*";

    private const string TokenMark = "?token=";
    private const char RoundMark = '#';
    private const char ListMark = ',';

    /// <summary>The link that confirms one reader's subscriptions, each in its present round.</summary>
    public Uri Confirm(params IReadOnlyList<Subscriber> subscribers) => Link(
        ConfirmPath, TokenPurpose.Confirm, subscribers[0].Key, string.Join(ListMark, subscribers.Select(Asked)), options.Value.ConfirmFor);

    /// <summary>The link that ends a subscription; a POST to it does so at once (RFC 8058).</summary>
    public Uri Unsubscribe(Subscriber subscriber) =>
        Link(UnsubscribePath, TokenPurpose.Unsubscribe, subscriber.Key, subscriber.List, options.Value.UnsubscribeFor);

    /// <summary>The link that ends every subscription of a reader; a POST to it does so at once.</summary>
    public Uri UnsubscribeFromAll(string key) =>
        Link(UnsubscribePath, TokenPurpose.Unsubscribe, key, AllLists, options.Value.UnsubscribeFor);

    /// <summary>Who leaves by a link that <see cref="Unsubscribe"/> made; null for any other.</summary>
    public string? LeavingBy(string link) =>
        link.IndexOf(TokenMark, StringComparison.Ordinal) is >= 0 and var at
        && tokens.Read(link[(at + TokenMark.Length)..], TokenPurpose.Unsubscribe) is { } token && EmailAddress.IsKey(token.Subject)
            ? token.Subject
            : null;

    /// <summary>The link to the page where a reader chooses what they get.</summary>
    public Uri Preferences(string key) => Link(PreferencesPath, TokenPurpose.Preferences, key, "", options.Value.UnsubscribeFor);

    /// <summary>The lists that a link to confirm names, each with its round.</summary>
    internal static IReadOnlyList<(string List, int Round)> Asked(Token token) =>
    [
        .. token.List.Split(ListMark).Select(one => one.Split(RoundMark) is [var list, var round]
            ? (list, int.Parse(round, CultureInfo.InvariantCulture))
            : (one, 0)),
    ];

    private static string Asked(Subscriber subscriber) => subscriber.Round == 0
        ? subscriber.List
        : string.Create(CultureInfo.InvariantCulture, $"{subscriber.List}{RoundMark}{subscriber.Round}");

    private Uri Link(string path, TokenPurpose purpose, string key, string list, TimeSpan goodFor) =>
        publication.Absolute($"{path}{TokenMark}{tokens.Issue(new Token(purpose, key, list, time.GetUtcNow() + goodFor))}");
}
