using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Local.Host.Http;

/// <summary>The key that opens the functions with an authorization level, in the header <c>x-functions-key</c> or as <c>?code=</c>.</summary>
public sealed record FunctionKey(string Value)
{
    private const int Bytes = 32;

    public static FunctionKey Generate() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    internal bool Opens(AuthorizationLevel level, HttpRequest request) =>
        level == AuthorizationLevel.Anonymous || IsMe(request.Headers["x-functions-key"]) || IsMe(request.Query["code"]);

    private bool IsMe(string? shown) =>
        !string.IsNullOrEmpty(shown) && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(Value));
}
