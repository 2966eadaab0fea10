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

    /// <summary>Reads the key kept in a file, or makes one and keeps it there.</summary>
    public static async Task<FunctionKey> KeptInAsync(string path, CancellationToken cancellation)
    {
        if (File.Exists(path) && (await File.ReadAllTextAsync(path, cancellation)).Trim() is { Length: > 0 } kept)
            return new(kept);
        var made = Generate();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, made.Value, cancellation);
        return made;
    }

    internal bool Opens(AuthorizationLevel level, HttpRequest request) =>
        level == AuthorizationLevel.Anonymous || IsMe(request.Headers["x-functions-key"]) || IsMe(request.Query["code"]);

    private bool IsMe(string? shown) =>
        !string.IsNullOrEmpty(shown) && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(shown), Encoding.UTF8.GetBytes(Value));
}
