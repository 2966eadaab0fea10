using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Local.Host.Http;

/// <summary>
/// The key that opens the functions with an authorization level, in the header <c>x-functions-key</c> or as <c>?code=</c>.
/// </summary>
public sealed record FunctionKey(string Value)
{
    private const int Bytes = 32;

    public static FunctionKey Generate() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(Bytes)));

    /// <param name="level">The function's authorization level, such as <c>Anonymous</c>; one that is not known wants the key.</param>
    internal bool Opens(string? level, HttpRequest request) =>
        "Anonymous".Equals(level, StringComparison.OrdinalIgnoreCase)
        || IsMe(request.Headers["x-functions-key"])
        || IsMe(request.Query["code"]);

    private bool IsMe(string? shown) =>
        !string.IsNullOrEmpty(shown)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(Value));
}
