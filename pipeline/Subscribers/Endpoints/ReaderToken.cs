using Microsoft.AspNetCore.Http;
using Pipeline.Tokens;

namespace Pipeline.Subscribers.Endpoints;

/// <summary>The token in the link by which a reader came.</summary>
internal static class ReaderToken
{
    /// <summary>Null if it is not good for this purpose, or names no reader.</summary>
    public static Token? Read(SignedTokens tokens, HttpRequest request, TokenPurpose purpose) =>
        tokens.Read(request.Query["token"], purpose) is { } token && EmailAddress.IsKey(token.Subject) ? token : null;

    /// <summary>The page's own address, from the path we know and the token we have checked.</summary>
    public static string Action(HttpRequest request, string path) => $"{path}?token={request.Query["token"]}";
}
